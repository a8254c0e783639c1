package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.Inhibition;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Panel;
import dev.runbook.core.model.Receiver;
import dev.runbook.core.model.RecordingRule;
import dev.runbook.core.model.Route;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.SeriesList;
import dev.runbook.core.model.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which service each file belongs to. Front matter wins, then the nearest {@code service.yaml} in the file's folder or
 * above, then what the file implies, then its folder.
 */
final class ServiceMap {
    /** Pages that describe their folder; the source folder itself is no service. */
    private static final Set<String> OF_A_FOLDER = Set.of("readme", "index", "_index", "rules", "alerts", "metrics");

    private final Map<String, Service> byFolder = new HashMap<>();
    private final Map<String, Service> services = new TreeMap<>();
    private final Map<String, String> byFile = new TreeMap<>();
    private final Map<String, String> ofRunbooksIn = new HashMap<>();

    ServiceMap(List<Runbook> runbooks, Map<String, Facts> catalogs) {
        new TreeMap<>(catalogs)
                .forEach((file, facts) -> facts.of(Service.class).forEach(service -> {
                    byFolder.putIfAbsent(folder(file), service);
                    services.putIfAbsent(service.id(), service);
                }));
        runbooks.forEach(this::place);
        new TreeMap<>(catalogs).forEach(this::placeCatalog);
    }

    /** All services, by id. */
    Map<String, Service> services() {
        return services;
    }

    /** The service's id of each file. */
    Map<String, String> byFile() {
        return byFile;
    }

    private void place(Runbook runbook) {
        Service service = explicit(runbook)
                .or(() -> inFolder(runbook.file()))
                .or(runbook::service)
                .orElseGet(() -> ofFolder(runbook.file()));
        services.putIfAbsent(service.id(), service);
        byFile.put(runbook.file(), service.id());
        ofRunbooksIn.putIfAbsent(folder(runbook.file()), service.id());
    }

    /**
     * A catalog or rule file without a service of its own belongs where the runbooks beside it do. One that says nothing of
     * a service, such as a folder of dashboards, makes none.
     */
    private void placeCatalog(String file, Facts facts) {
        Optional<String> neighbour = Optional.ofNullable(ofRunbooksIn.get(folder(file)));
        if (neighbour.isEmpty() && inFolder(file).isEmpty() && facts.all().allMatch(ServiceMap::isOfAll)) {
            return;
        }
        Service service = inFolder(file).orElseGet(() -> ofFolder(file));
        boolean own = byFolder.containsKey(folder(file)) || neighbour.isEmpty();
        String id = own ? service.id() : neighbour.get();
        services.putIfAbsent(id, service);
        byFile.put(file, id);
    }

    private static boolean isOfAll(Fact fact) {
        return fact instanceof Panel
                || fact instanceof Route
                || fact instanceof Receiver
                || fact instanceof Inhibition
                || fact instanceof RecordingRule
                || (fact instanceof SeriesList list && list.isShared());
    }

    private Optional<Service> explicit(Runbook runbook) {
        return runbook.frontMatter().service().map(name -> {
            String id = Names.slug(name);
            Service known = services.get(id);
            return known != null
                    ? known
                    : Service.named(name, runbook.frontMatter().span(), Confidence.CERTAIN);
        });
    }

    private Optional<Service> inFolder(String file) {
        for (String folder = folder(file); ; folder = folder(folder)) {
            Service service = byFolder.get(folder);
            if (service != null) {
                return Optional.of(service);
            }
            if (folder.isEmpty()) {
                return Optional.empty();
            }
        }
    }

    private static Service ofFolder(String file) {
        String folder = folder(file);
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        if (name.isEmpty()) {
            int dot = file.lastIndexOf('.');
            name = dot > 0 ? file.substring(0, dot) : file;
            name = OF_A_FOLDER.contains(name.toLowerCase(Locale.ROOT)) ? "General" : name;
        }
        return Service.named(name, Span.startOf(file), Confidence.GUESS);
    }

    private static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}

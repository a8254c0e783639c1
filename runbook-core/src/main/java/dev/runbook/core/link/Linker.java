package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Catalog;
import dev.runbook.core.model.Checklist;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes one graph of the facts of all files: ids, addresses, joined alerts and metrics, and who speaks of whom. */
public final class Linker {
    private Linker() {}

    /**
     * Links all files. The result does not depend on the order of the arguments.
     *
     * @param catalogs the facts of each catalog and rule file, by path
     * @param otherFiles the paths of files that are neither, as targets of links
     * @param site the public address of the site, which addresses in rules may begin with
     */
    public static Graph link(
            List<Runbook> runbooks, Map<String, Facts> catalogs, Set<String> otherFiles, Optional<String> site) {
        List<Runbook> sorted =
                runbooks.stream().sorted(Comparator.comparing(Runbook::file)).toList();
        ServiceMap services = new ServiceMap(sorted, catalogs);
        Facts facts = Facts.of(Stream.concat(
                sorted.stream().flatMap(runbook -> runbook.facts().all()),
                catalogs.values().stream().flatMap(Facts::all)));
        Map<String, String> serviceOf = services.byFile();
        Set<String> files = new TreeSet<>(otherFiles);
        files.addAll(catalogs.keySet());
        Targets targets = new Targets(sorted, files);
        RunbookUrls urls = new RunbookUrls(sorted.stream().map(Runbook::file).toList(), targets, site);
        Measures measures = Measures.of(facts, AlertEntries.of(facts, sorted, serviceOf, urls), serviceOf);
        Catalog catalog = new Catalog(
                services(services.services(), new Ids()),
                runbooks(sorted, serviceOf, new Ids()),
                measures.alerts(),
                measures.metrics(),
                measures.thresholds(),
                named("procedure", facts.of(Procedure.class), Procedure::title, Urls::procedure, serviceOf),
                named("checklist", facts.of(Checklist.class), Checklist::title, Urls::checklist, serviceOf),
                serviceOf,
                facts);
        return new Graph(catalog, Relations.of(catalog, targets, urls, measures), targets, urls);
    }

    private static List<Entry<Service>> services(Map<String, Service> services, Ids ids) {
        List<Entry<Service>> entries = new ArrayList<>();
        new TreeMap<>(services)
                .forEach((id, service) ->
                        entries.add(ids.entry("service", "", id, suffix -> Urls.service(id + suffix), service)));
        return entries.stream()
                .map(entry -> new Entry<>(entry.id(), entry.fact().id(), entry.url(), entry.fact()))
                .toList();
    }

    private static List<Entry<Runbook>> runbooks(List<Runbook> runbooks, Map<String, String> serviceOf, Ids ids) {
        List<Entry<Runbook>> entries = new ArrayList<>();
        for (Runbook runbook : runbooks) {
            String url = Urls.runbook(runbook.file());
            String slug = url.substring("runbooks/".length(), url.length() - 1);
            Entry<Runbook> entry = ids.entry(
                    "runbook", "", slug, suffix -> url.substring(0, url.length() - 1) + suffix + "/", runbook);
            String service = serviceOf.getOrDefault(runbook.file(), "");
            entries.add(new Entry<>(entry.id(), service, entry.url(), runbook));
        }
        return entries;
    }

    /** The facts of one kind under their names, in the order of the text. */
    private static <T extends Fact> List<Entry<T>> named(
            String kind,
            List<T> facts,
            Function<T, String> name,
            BinaryOperator<String> url,
            Map<String, String> serviceOf) {
        Ids ids = new Ids();
        List<Entry<T>> entries = new ArrayList<>();
        for (T fact : facts) {
            String service = service(serviceOf, fact.span());
            String slug = Names.slug(name.apply(fact));
            entries.add(ids.entry(kind, service, slug, suffix -> url.apply(service, slug + suffix), fact));
        }
        return entries;
    }

    static String service(Map<String, String> serviceOf, Span span) {
        return serviceOf.getOrDefault(span.file(), "general");
    }
}

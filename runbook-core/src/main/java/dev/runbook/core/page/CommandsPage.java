package dev.runbook.core.page;

import dev.runbook.core.link.Urls;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which programs the runbooks run, and which services use them. */
public record CommandsPage(List<Row> rows) implements Page {
    static final String URL = "commands/";
    private static final int MOST_SERVICES = 30;

    /**
     * A form of a program.
     *
     * @param services those that use it, with the number of times; the first ones where they are many
     * @param more services left out
     */
    public record Row(String form, int uses, List<Ref> services, int more) {}

    static Stream<PlannedPage> plan(Edition edition) {
        return Stream.of(new PlannedPage(URL, () -> of(edition)));
    }

    private static CommandsPage of(Edition edition) {
        Map<String, List<Ref>> services = new TreeMap<>();
        Map<String, Integer> uses = new TreeMap<>();
        for (Entry<Service> service : edition.graph().catalog().services()) {
            CommandForms.of(edition, service.service())
                    .byTool()
                    .forEach((tool, forms) -> forms.forEach((form, found) -> {
                        int times = found.values().stream().mapToInt(List::size).sum();
                        uses.merge(form, times, Integer::sum);
                        services.computeIfAbsent(form, it -> new ArrayList<>())
                                .add(new Ref(
                                        service.fact().name(),
                                        Urls.commands(service.service()) + "#" + CommandForms.anchor(tool),
                                        Integer.toString(times)));
                    }));
        }
        return new CommandsPage(services.entrySet().stream()
                .map(form -> row(form.getKey(), uses.getOrDefault(form.getKey(), 0), form.getValue()))
                .toList());
    }

    private static Row row(String form, int uses, List<Ref> services) {
        List<Ref> shown = services.stream().limit(MOST_SERVICES).toList();
        return new Row(form, uses, shown, services.size() - shown.size());
    }

    @Override
    public String kind() {
        return "commands";
    }

    @Override
    public String url() {
        return URL;
    }

    @Override
    public String title() {
        return "Commands";
    }
}

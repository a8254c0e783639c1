package dev.runbook.core.link;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.Receiver;
import dev.runbook.core.model.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whom Alertmanager tells of an alert, by the labels that are known from files. A label that only the series bring, such as
 * a namespace, counts as absent.
 */
public final class Routing {
    private final List<Way> ways;
    private final Map<String, Receiver> receivers;

    private Routing(List<Way> ways, Map<String, Receiver> receivers) {
        this.ways = ways;
        this.receivers = receivers;
    }

    /** All configurations that were read; several of them tell each of its own. */
    public static Routing of(Facts facts) {
        Map<String, Receiver> receivers = new HashMap<>();
        facts.of(Receiver.class)
                .forEach(receiver -> receivers.putIfAbsent(key(receiver.span().file(), receiver.name()), receiver));
        return new Routing(
                facts.of(Route.class).stream()
                        .map(route -> Way.of(route, route.span().file(), ""))
                        .toList(),
                receivers);
    }

    /** The receivers that an alert with these labels reaches, each once, in the order of the routes. */
    public List<Receiver> receivers(Map<String, String> labels) {
        List<Receiver> reached = new ArrayList<>();
        for (Way way : ways) {
            if (way.takes.test(labels)) {
                way.reached(labels).stream()
                        .flatMap(name -> Optional.ofNullable(receivers.get(name)).stream())
                        .forEach(reached::add);
            }
        }
        return reached.stream().distinct().toList();
    }

    /** The receivers that an alert reaches, by the labels of its rules. */
    public List<Receiver> receivers(Alert alert) {
        return labels(alert).stream()
                .flatMap(labels -> receivers(labels).stream())
                .distinct()
                .toList();
    }

    /**
     * The labels of each rule of an alert with its name as {@code alertname}; those of an alert that only documents know are
     * its name and the word of its severity.
     */
    static List<Map<String, String>> labels(Alert alert) {
        if (alert.rules().isEmpty()) {
            Map<String, String> labels = new LinkedHashMap<>();
            labels.put("alertname", alert.signal());
            alert.severity().ifPresent(word -> labels.put("severity", word.toLowerCase(Locale.ROOT)));
            return List.of(labels);
        }
        return alert.rules().stream().map(Routing::labels).toList();
    }

    private static Map<String, String> labels(AlertRule rule) {
        Map<String, String> labels = new HashMap<>();
        rule.labels().forEach((name, value) -> labels.put(name, value.text()));
        labels.put("alertname", rule.name());
        return labels;
    }

    private static String key(String file, String receiver) {
        return file + "\n" + receiver;
    }

    /** A route whose matchers are made ready and whose receiver is known. */
    private record Way(Predicate<Map<String, String>> takes, String receiver, boolean continues, List<Way> ways) {
        static Way of(Route route, String file, String inherited) {
            String receiver = route.receiver().map(name -> key(file, name)).orElse(inherited);
            return new Way(
                    LabelTest.all(route.matchers()),
                    receiver,
                    route.continues(),
                    route.routes().stream()
                            .map(inner -> of(inner, file, receiver))
                            .toList());
        }

        List<String> reached(Map<String, String> labels) {
            List<String> reached = new ArrayList<>();
            for (Way way : ways) {
                if (way.takes.test(labels)) {
                    reached.addAll(way.reached(labels));
                    if (!way.continues) {
                        break;
                    }
                }
            }
            return reached.isEmpty() ? List.of(receiver) : reached;
        }
    }
}

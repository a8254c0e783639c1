package dev.runbook.core.link;

import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Matcher;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Selector;
import dev.runbook.core.model.Written;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides which service a rule belongs to, where several services document an alert of its name. */
final class RuleHome {
    /** Labels that name what a series comes from, which is called as the service is, or begins so. */
    private static final Set<String> ORIGINS = Set.of("service", "job", "namespace", "app");

    private RuleHome() {}

    /**
     * The service that its label names, else that of its file, else the one that it or its expression speaks of, else the
     * only one there is; the service of its file where none documents it.
     *
     * @param documented the services that document an alert of its name
     * @param known all services
     */
    static String of(AlertRule rule, String own, Set<String> documented, Set<String> known) {
        Optional<String> label = Optional.ofNullable(rule.labels().get("service"))
                .map(Written::text)
                .map(Names::slug);
        if (label.filter(documented::contains).isPresent()) {
            return label.get();
        }
        if (documented.contains(own)
                || documented.isEmpty()
                || label.filter(known::contains).isPresent()) {
            return own;
        }
        if (documented.size() == 1) {
            return documented.iterator().next();
        }
        return origins(rule)
                .map(Names::slug)
                .flatMap(origin -> documented.stream()
                        .filter(service -> origin.equals(service) || origin.startsWith(service + "-")))
                .findFirst()
                .orElse(own);
    }

    private static Stream<String> origins(AlertRule rule) {
        Stream<String> labels = ORIGINS.stream()
                .sorted()
                .flatMap(name -> Optional.ofNullable(rule.labels().get(name)).map(Written::text).stream());
        Stream<String> queried = rule.query().selectors().stream()
                .map(Selector::matchers)
                .flatMap(matchers -> matchers.stream()
                        .filter(matcher -> matcher.operator().equals("=") && ORIGINS.contains(matcher.label()))
                        .map(Matcher::value));
        return Stream.concat(labels, queried);
    }
}

package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Query;
import dev.runbook.core.model.Threshold;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The metrics of a {@code metrics.yaml} that rules watch: what catalogs and documents say of such a metric speaks of the
 * rules that compare exactly its query with a figure.
 */
final class Watched {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Watched() {}

    /** Each metric with the figures of one role that are stated of it, as if each were an alert. */
    static List<Raised> of(ServiceFacts service) {
        List<Compared> rules = service.alerts().stream()
                .filter(entry -> !entry.fact().rules().isEmpty())
                .map(Compared::of)
                .toList();
        Map<String, List<Threshold>> told = service.facts().of(Threshold.class).stream()
                .filter(threshold -> threshold.role().tells() && threshold.confidence() != Confidence.GUESS)
                .collect(Collectors.groupingBy(threshold -> Names.words(threshold.metric())));
        return service.facts().of(Metric.class).stream()
                .filter(metric -> metric.confidence() == Confidence.CERTAIN)
                .flatMap(metric -> metric.query().map(Query::text).stream()
                        .filter(query -> !query.isBlank())
                        .flatMap(query -> byRole(stated(metric, told), watching(plain(query), rules))))
                .filter(raised -> !raised.entries().isEmpty())
                .toList();
    }

    /** The rules of a role are those of its level, less those that keep the figure of another role. */
    private static Stream<Raised> byRole(List<Threshold> stated, List<Entry<Alert>> watching) {
        return stated.stream().map(Threshold::role).distinct().map(role -> {
            List<Alert> said = stated.stream()
                    .filter(threshold -> threshold.role() == role)
                    .map(Watched::alert)
                    .toList();
            List<Threshold> others = stated.stream()
                    .filter(threshold -> threshold.role() != role)
                    .toList();
            Optional<String> level = role == Threshold.Role.ALERT ? Optional.empty() : Optional.of(role.word());
            List<AlertRule> rules = new Raised(said, watching).rules(level);
            List<Entry<Alert>> left = watching.stream()
                    .filter(entry -> entry.fact().rules().stream()
                            .allMatch(rule -> rules.contains(rule)
                                    && others.stream().noneMatch(other -> RuleFigure.keeps(rule, other))))
                    .toList();
            return new Raised(said, left);
        });
    }

    /** An alert with the expressions of its rules, without blanks. */
    private record Compared(Entry<Alert> alert, List<String> expressions) {
        static Compared of(Entry<Alert> alert) {
            return new Compared(
                    alert,
                    alert.fact().rules().stream()
                            .map(AlertRule::expression)
                            .map(Watched::plain)
                            .toList());
        }
    }

    private static List<Entry<Alert>> watching(String query, List<Compared> rules) {
        return rules.stream()
                .filter(compared -> compared.expressions().stream().allMatch(expression -> watches(expression, query)))
                .map(Compared::alert)
                .toList();
    }

    private static boolean watches(String expression, String query) {
        return Stream.of(query, "(" + query + ")")
                .anyMatch(text -> expression.startsWith(text)
                        && expression.length() > text.length()
                        && "<>=!".indexOf(expression.charAt(text.length())) >= 0);
    }

    /** What is stated under the metric's name or an alias, in the order of the text. */
    private static List<Threshold> stated(Metric metric, Map<String, List<Threshold>> told) {
        return Stream.concat(Stream.of(metric.name()), metric.aliases().stream())
                .map(Names::words)
                .distinct()
                .flatMap(name -> told.getOrDefault(name, List.of()).stream())
                .filter(threshold ->
                        threshold.qualifier().isEmpty() || threshold.qualifier().equals(metric.qualifier()))
                .sorted(Comparator.comparing(Threshold::span))
                .toList();
    }

    private static Alert alert(Threshold threshold) {
        return new Alert(
                threshold.span(),
                threshold.metric(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(threshold),
                threshold.duration(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Confidence.CERTAIN);
    }

    private static String plain(String expression) {
        return BLANKS.matcher(expression).replaceAll("");
    }
}

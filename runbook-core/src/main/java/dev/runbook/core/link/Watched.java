package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Query;
import dev.runbook.core.model.Threshold;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        return service.facts().of(Metric.class).stream()
                .filter(metric -> metric.confidence() == Confidence.CERTAIN)
                .flatMap(metric -> metric.query().map(Query::text).stream()
                        .filter(query -> !query.isBlank())
                        .flatMap(query -> byRole(stated(metric, service), watching(query, service))))
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

    private static List<Entry<Alert>> watching(String query, ServiceFacts service) {
        String plain = plain(query);
        return service.alerts().stream()
                .filter(entry -> !entry.fact().rules().isEmpty()
                        && entry.fact().rules().stream().allMatch(rule -> watches(rule, plain)))
                .toList();
    }

    private static boolean watches(AlertRule rule, String query) {
        String expression = plain(rule.expression());
        return Stream.of(query, "(" + query + ")")
                .anyMatch(text -> expression.startsWith(text)
                        && expression.length() > text.length()
                        && "<>=!".indexOf(expression.charAt(text.length())) >= 0);
    }

    private static List<Threshold> stated(Metric metric, ServiceFacts service) {
        Set<String> names = Stream.concat(Stream.of(metric.name()), metric.aliases().stream())
                .map(Names::words)
                .collect(Collectors.toSet());
        return service.facts().of(Threshold.class).stream()
                .filter(threshold -> threshold.role().tells()
                        && threshold.confidence() != Confidence.GUESS
                        && names.contains(Names.words(threshold.metric()))
                        && (threshold.qualifier().isEmpty()
                                || threshold.qualifier().equals(metric.qualifier())))
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

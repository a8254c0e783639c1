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

    /** Each metric with the figures that are stated of it, as if each were an alert. */
    static List<Raised> of(ServiceFacts service) {
        return service.facts().of(Metric.class).stream()
                .filter(metric -> metric.confidence() == Confidence.CERTAIN)
                .flatMap(metric -> metric.query().map(Query::text).stream()
                        .filter(query -> !query.isBlank())
                        .map(query -> new Raised(stated(metric, service), watching(query, service))))
                .filter(raised ->
                        !raised.said().isEmpty() && !raised.entries().isEmpty())
                .toList();
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

    private static List<Alert> stated(Metric metric, ServiceFacts service) {
        Set<String> names = Stream.concat(Stream.of(metric.name()), metric.aliases().stream())
                .map(Names::words)
                .collect(Collectors.toSet());
        return service.facts().of(Threshold.class).stream()
                .filter(threshold -> threshold.role().tells()
                        && threshold.confidence() != Confidence.GUESS
                        && names.contains(Names.words(threshold.metric()))
                        && (threshold.qualifier().isEmpty() || threshold.qualifier().equals(metric.qualifier())))
                .map(Watched::alert)
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

package dev.runbook.core.link;

import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.threshold.Agreement;
import dev.runbook.core.threshold.MetricKeys;
import dev.runbook.core.threshold.Units;
import java.util.List;
import java.util.Optional;

/**
 * The figure of a rule beside one that a text states of the same alert.
 *
 * @param figure what the rule compares with
 * @param agreement how the text's figure relates to it
 */
public record RuleFigure(AlertRule rule, Threshold figure, Agreement agreement) {

    /** What the text departs from; nothing where it keeps to one of the rules, or none can be held against it. */
    public static Optional<RuleFigure> departed(Threshold said, List<AlertRule> rules) {
        List<RuleFigure> figures = rules.stream()
                .flatMap(rule ->
                        rule.thresholds().stream().map(figure -> new RuleFigure(rule, figure, agreement(said, figure))))
                .toList();
        if (figures.stream().anyMatch(figure -> figure.agreement == Agreement.SAME)) {
            return Optional.empty();
        }
        List<RuleFigure> others = figures.stream()
                .filter(figure -> figure.agreement != Agreement.UNKNOWN && figure.mayMeasure(said))
                .toList();
        List<RuleFigure> certain =
                others.stream().filter(figure -> figure.measures(said)).toList();
        boolean single =
                others.stream().map(figure -> figure.figure.metric()).distinct().count() == 1;
        return certain.isEmpty() && !single
                ? Optional.empty()
                : (certain.isEmpty() ? others : certain).stream().findFirst();
    }

    private static Agreement agreement(Threshold said, Threshold figure) {
        return isRest(said, figure)
                ? Agreement.ofRest(said.comparator(), said.quantity(), figure.comparator(), figure.quantity())
                : Agreement.of(said.comparator(), said.quantity(), figure.comparator(), figure.quantity());
    }

    /** Whether one is what is used and the other what is left of the same. */
    private static boolean isRest(Threshold said, Threshold figure) {
        Optional<String> one = known(said);
        Optional<String> other = known(figure);
        return one.isPresent()
                && !one.equals(other)
                && one.map(RuleFigure::whole).equals(other.map(RuleFigure::whole));
    }

    /** The well-known metric that it is; a share of requests is no longer their number. */
    private static Optional<String> known(Threshold threshold) {
        boolean share = Units.canonical(threshold.quantity().unit()).equals("%");
        return MetricKeys.known(threshold.metric()).filter(key -> !share || !key.equals("throughput"));
    }

    private static String whole(String key) {
        return key.replace("_usage", "").replace("_available", "");
    }

    /** Whether the rule has the figure that is stated. */
    public static boolean keeps(AlertRule rule, Threshold said) {
        return rule.thresholds().stream().anyMatch(figure -> agreement(said, figure) == Agreement.SAME);
    }

    /** Whether both are known by the same name. */
    public boolean measures(Threshold said) {
        return MetricKeys.key(said.metric()).equals(MetricKeys.key(figure.metric())) && mayMeasure(said);
    }

    /** Whether nothing says that they are two things: two well-known metrics, or two parts of one. */
    private boolean mayMeasure(Threshold said) {
        Optional<String> one = known(said);
        Optional<String> other = known(figure);
        boolean apart = one.isPresent() && other.isPresent() && !one.equals(other) && !isRest(said, figure);
        boolean parts = said.qualifier().isPresent()
                && figure.qualifier().isPresent()
                && !said.qualifier().equals(figure.qualifier());
        return !apart && !parts;
    }
}

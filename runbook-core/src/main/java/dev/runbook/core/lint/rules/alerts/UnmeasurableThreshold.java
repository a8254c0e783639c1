package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.threshold.MetricKeys;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A condition that nobody can measure: {@code if memory is high}, {@code too many} in a column of thresholds, {@code sustained}
 * without a time, a figure whose unit is left open. An alert without any figure is {@code alert-without-threshold}, a step
 * that is done {@code if needed} is {@code vague-step}.
 */
public final class UnmeasurableThreshold implements RunbookRule {
    private static final String HOW = "(?:too |very |extremely |really |unusually |abnormally |significantly )?";
    private static final String BAD = "(?:high|low|slow|large|elevated|excessive|overloaded|degraded|abnormal|unusual)";
    /** A condition at the start of a step, or behind what is to be done. */
    private static final Pattern CONDITION = Pattern.compile("(?i)\\b(?:if|when|whenever|while)\\s+(?:the\\s+)?"
            + "((?!not\\b|no\\b)[\\w][\\w /-]{0,40}?)\\s+(?:(?:is|are|gets?|seems?|looks?|becomes?|remains?|stays?|runs?)\\s+)?("
            + HOW + BAD + ")(?=\\W*$|\\s*[,;:.)])");

    private static final Set<String> LOADED =
            Set.of("load", "database", "db", "traffic", "usage", "redis", "disk", "network", "cluster", "server");
    private static final Pattern LIMIT = Pattern.compile(
            "(?i)\\b(?:thresholds?|limits?|warn(?:ing)?|critical|alert (?:at|when|if|threshold)|page (?:at|when|if))\\b");
    private static final Pattern VAGUE_CELL = Pattern.compile("(?i)^\\W*" + HOW
            + "(?:" + BAD + "|(?:too )?(?:many|much|few|little|long|often)|(?:significant|sudden|sharp)(?:ly)?\\b.*"
            + "|(?:above|below|over|under) (?:the )?(?:normal|usual|baseline|average).*"
            + "|(?:unusual|abnormal|unexpected)\\b.*)\\W*$");
    private static final Set<String> OPEN_TIME = Set.of("sustained", "continuously", "consistently");
    private static final Set<String> SHARES = Set.of(
            "memory_usage", "cpu_usage", "disk_usage", "error_rate", "success_rate", "cache_hit_rate", "availability");
    private static final Set<String> TIMES =
            Set.of("latency", "query_latency", "cache_latency", "network_latency", "replication_lag", "queue_latency");

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Runbook file = runbook.fact();
        file.facts().of(Procedure.class).stream()
                .flatMap(Procedure::allSteps)
                .forEach(step ->
                        condition(step.prose(), step.head(file.document().source()), reporter));
        file.document()
                .allBlocks()
                .filter(Block.Table.class::isInstance)
                .forEach(block -> table((Block.Table) block, reporter));
        file.facts().of(Threshold.class).stream()
                .filter(threshold -> threshold.confidence() != Confidence.GUESS)
                .forEach(threshold -> figure(threshold, reporter));
    }

    private static void condition(String prose, Span span, Reporter reporter) {
        Matcher condition = CONDITION.matcher(prose);
        if (!condition.find() || prose.chars().anyMatch(Character::isDigit)) {
            return;
        }
        String subject = condition.group(1);
        String last = subject.substring(subject.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        if (MetricKeys.known(subject).isPresent() || LOADED.contains(last)) {
            report(
                    span,
                    "\"" + subject + " " + condition.group(2) + "\" has no figure: two people will decide differently.",
                    "Say the value from which on it holds, such as `above 80 % for 10 minutes`, and where to read it.",
                    reporter);
        }
    }

    private static void table(Block.Table table, Reporter reporter) {
        IntStream.range(1, table.header().cells().size())
                .filter(column ->
                        LIMIT.matcher(table.header().cells().get(column).text()).find())
                .forEach(column -> table.rows().stream()
                        .filter(row -> column < row.cells().size())
                        .filter(row -> VAGUE_CELL
                                .matcher(row.cells().get(column).text().strip())
                                .find())
                        .filter(row ->
                                MetricKeys.known(row.cells().get(0).text()).isPresent())
                        .forEach(row -> report(
                                row.cells().get(column).span(),
                                "\"" + row.cells().get(column).text().strip() + "\" is no threshold of "
                                        + row.cells().get(0).text().strip() + ": nobody can tell when it is reached.",
                                "Write the value and its unit, such as `> 80 %`.",
                                reporter)));
    }

    private static void figure(Threshold threshold, Reporter reporter) {
        if (threshold.duration().filter(OPEN_TIME::contains).isPresent()) {
            report(
                    threshold.span(),
                    "\"" + threshold.duration().orElseThrow() + "\" does not say for how long " + threshold.metric()
                            + " must be so: one minute, or an hour?",
                    "Write the time, such as `for 10 minutes`.",
                    reporter);
        } else if (lacksUnit(threshold)) {
            report(
                    threshold.span(),
                    "`" + threshold.limit() + "` of " + threshold.metric()
                            + " has no unit: it can be taken for another value.",
                    "Write the unit beside the figure.",
                    reporter);
        }
    }

    /** A name of a series carries its unit, and a share of one needs none. */
    private static boolean lacksUnit(Threshold threshold) {
        boolean bare = threshold.quantity().unit().isEmpty()
                && threshold.metric().indexOf('_') < 0
                && threshold.quantity().value().abs().compareTo(java.math.BigDecimal.ONE) > 0;
        return bare
                && MetricKeys.known(threshold.metric())
                        .filter(key -> TIMES.contains(key) || SHARES.contains(key))
                        .isPresent();
    }

    private static void report(Span span, String message, String help, Reporter reporter) {
        reporter.report(reporter.diagnostic(span, message, help).with(Confidence.LIKELY));
    }
}

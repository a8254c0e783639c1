package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Checklist;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Step;
import dev.runbook.core.model.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A check without any state that would show it: {@code performance is acceptable}, {@code monitor for 15 minutes}. Steps that
 * name only an aim ({@code verify it works}) are {@code vague-step}, commands that cannot fail are {@code weak-verification}.
 */
public final class UnmeasurableCheck implements RunbookRule {
    private static final Pattern OPINION =
            Pattern.compile("(?i)^(?:(?:verify|check|confirm|ensure|validate|make sure)\\s+)?"
                    + "(?:that\\s+)?(?:the\\s+|all\\s+|any\\s+)*(?:[\\w/-]+\\s+){0,3}?"
                    + "(?:performance|systems?|services?|applications?|apps?|metrics?|(?:response|load(?:ing)?) times?|latency|throughput"
                    + "|error rates?|resource usage|usage|load|behaviou?r|traffic|logs?|dashboards?|clusters?|database|performance metrics)"
                    + "\\s+(?:(?:is|are|looks?|seems?|remains?|stays?|appears?)\\s+)?"
                    + "(?:acceptable|normal|stable|good|okay|ok|fine|reasonable|satisfactory|adequate|within (?:acceptable|normal|reasonable|expected) (?:limits|ranges?|bounds))"
                    + "\\W*$");
    private static final Pattern WATCH = Pattern.compile(
            "(?i)^\\W*(?:closely\\s+)?(?:monitor|watch|observe|keep an eye on)\\b[\\w ,/()-]{0,60}?\\bfor\\s+(?:at least\\s+|the next\\s+|about\\s+)?(?:\\d{1,3}(?:\\s?-\\s?\\d{1,3})?|an?|one|two|several|a few)\\+?[\\s-]?(?:m|min|mins|minutes?|h|hrs?|hours?|days?)\\b");
    private static final Pattern TIME = Pattern.compile(
            "(?i)\\b\\d{1,3}(?:\\s?-\\s?\\d{1,3})?\\+?[\\s-]?(?:m|min|mins|minutes?|h|hrs?|hours?|days?)\\b");
    /** A figure, or words that say what must be seen. */
    private static final Pattern CRITERION = Pattern.compile("(?i)\\d|[<>\u2264\u2265%]"
            + "|\\b(?:no (?:new |more |further )?\\w+|zero|until|unless|below|above|under|exceed\\w*|stays?|remains?|returns?"
            + "|thresholds?|baseline|targets?|slos?|drops?|recovers?|should|must|if|when|expect\\w*|back to)\\b");

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        Set<Integer> lines = new HashSet<>();
        for (Procedure procedure : runbook.fact().facts().of(Procedure.class)) {
            procedure
                    .allSteps()
                    .filter(step -> step.commands().isEmpty())
                    .filter(step -> isOpinion(step.prose(), step.blocks()) || isEndlessWatch(step))
                    .filter(step -> lines.add(step.span().line()))
                    .forEach(step -> report(step.head(source), step.prose(), reporter));
        }
        for (Checklist checklist : runbook.fact().facts().of(Checklist.class)) {
            checklist.items().stream()
                    .filter(item -> isOpinion(item.text(), item.blocks()))
                    .filter(item -> lines.add(item.span().line()))
                    .forEach(item -> report(item.span(), item.text(), reporter));
        }
    }

    private static void report(Span span, String words, Reporter reporter) {
        boolean watch = WATCH.matcher(words).find();
        reporter.report(reporter.diagnostic(
                        span,
                        watch
                                ? "Nothing says what would be good and what bad in this time: it passes, whatever there is to be seen."
                                : "Nothing can be measured here: it is true when whoever is tired says so.",
                        "Name the value and where to read it, such as `p95 below 500 ms on the API dashboard`.")
                .with(Confidence.LIKELY));
    }

    /** A judgement and nothing more: no figure, no code, no link, nothing below it. */
    private static boolean isOpinion(String text, List<Block> blocks) {
        boolean alone = blocks.size() <= 1
                && blocks.stream()
                        .flatMap(Walk::ownInlines)
                        .noneMatch(inline -> inline instanceof Inline.Code || inline instanceof Inline.Link);
        return alone && OPINION.matcher(text.strip()).matches();
    }

    private static boolean isEndlessWatch(Step step) {
        if (!WATCH.matcher(step.prose()).find() || step.allCommands().findAny().isPresent()) {
            return false;
        }
        String all = step.blocks().stream()
                .flatMap(Walk::blocks)
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .collect(Collectors.joining(" "));
        return !CRITERION.matcher(TIME.matcher(all).replaceAll("")).find();
    }
}

package dev.runbook.core.lint.rules.text;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Section;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Two sections for what a runbook should say once, under different names: contacts, escalation, severities, metrics, logs,
 * recovery targets. The same name twice is {@code duplicate-heading}.
 */
public final class DuplicateSection implements RunbookRule {
    private static final Map<String, Pattern> TOPICS = Map.of(
            "contacts",
                    topic(
                            "(?:(?:emergency|key|important|main|on-?call) )*contacts?(?: (?:information|info|details|list|data))?"),
            "the escalation",
                    topic("escalation(?: (?:path|policy|procedures?|matrix|levels?|chain|process|contacts))?"),
            "severities",
                    topic(
                            "(?:incident )?severit(?:y|ies)(?: (?:levels?|definitions?|matrix))?|incident classification"),
            "the metrics", topic("(?:key )?metrics(?: to (?:monitor|watch))?"),
            "where the logs are", topic("log (?:locations?|files?|paths?)|where (?:are|to find) (?:the )?logs"),
            "recovery targets",
                    topic(
                            "(?:rto|rpo|rto ?(?:/|and|&) ?rpo)(?: targets?| objectives?)?|recovery (?:time )?(?:targets?|objectives?)"));

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Map<String, Section> seen = new LinkedHashMap<>();
        runbook.fact()
                .document()
                .sections()
                .forEach(section -> topic(section).ifPresent(topic -> {
                    Section first = seen.putIfAbsent(topic, section);
                    boolean other = first != null
                            && !first.span().contains(section.span())
                            && !first.title().equalsIgnoreCase(section.title());
                    if (other && first.heading().isPresent()) {
                        Block.Heading heading = first.heading().get();
                        reporter.report(reporter.diagnostic(
                                        section.heading()
                                                .map(Block.Heading::span)
                                                .orElse(section.span()),
                                        "`" + section.title() + "` and `" + heading.text() + "` both give " + topic
                                                + ": only one of them will be kept up to date, and the reader stops at the first.",
                                        "Keep one and link to it from the other place.")
                                .related(heading.span(), "the first, `" + heading.text() + "`"));
                    }
                }));
    }

    private static Optional<String> topic(Section section) {
        String title = section.title()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}/& -]", "")
                .strip();
        boolean says = section.allBlocks().anyMatch(block -> !(block instanceof Block.Heading));
        return TOPICS.entrySet().stream()
                .filter(entry -> says && entry.getValue().matcher(title).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Pattern topic(String title) {
        return Pattern.compile(title);
    }
}

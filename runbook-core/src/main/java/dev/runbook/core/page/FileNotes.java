package dev.runbook.core.page;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.Graph;
import dev.runbook.core.lint.Finding;
import dev.runbook.core.lint.Secrets;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Mark;
import dev.runbook.core.model.Runbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known of the places of one runbook: its commands, and the marks in its text.
 *
 * @param runbook the file
 * @param secrets whether any mark is a secret
 */
record FileNotes(Entry<Runbook> runbook, Spans<Command> commands, Spans<Mark> marks, boolean secrets) {
    /** The rules whose findings stand on a secret. */
    private static final Set<String> SECRET_RULES =
            Set.of("secret-in-command", "secret-in-backup", "default-credentials");

    /**
     * Notes on a file.
     *
     * @param mentions the links of kind mentions that stand in the file
     * @param findings those of the file
     */
    static FileNotes of(Entry<Runbook> runbook, List<Link> mentions, List<Finding> findings, Graph graph) {
        List<Command> commands = runbook.fact().facts().of(Command.class);
        TreeMap<Integer, Mark> marks = new TreeMap<>();
        findings.stream()
                .map(Finding::diagnostic)
                .filter(diagnostic -> SECRET_RULES.contains(diagnostic.rule()))
                .forEach(diagnostic -> add(marks, new Mark.Secret(diagnostic.span())));
        // Also what somebody allowed, or switched the rule off for: it is published all the same.
        Source source = runbook.fact().document().source();
        Secrets.in(source.text()).stream()
                .filter(secret -> !secret.sample())
                .forEach(secret -> add(marks, new Mark.Secret(source.span(secret.start(), secret.end()))));
        boolean secrets = !marks.isEmpty();
        commands.forEach(command ->
                command.placeholders().forEach(blank -> add(marks, new Mark.Blank(blank.span(), blank.name()))));
        for (Link link : mentions) {
            graph.entry(link.to()).ifPresent(entry -> add(marks, new Mark.Name(link.span(), entry.url(), kind(entry))));
        }
        return new FileNotes(
                runbook,
                Spans.of(commands, Command::span),
                Spans.of(new ArrayList<>(marks.values()), Mark::span),
                secrets);
    }

    String file() {
        return runbook.fact().file();
    }

    /** Whether a secret stands within a span, or the span within a secret. */
    boolean secretIn(Span span) {
        return secrets
                && marks.sorted().stream()
                        .filter(Mark.Secret.class::isInstance)
                        .anyMatch(mark -> mark.span().start() < span.end()
                                && span.start() < mark.span().end());
    }

    /** The word before the colon of an entry's id. */
    static String kind(Entry<?> entry) {
        return entry.id().substring(0, Math.max(0, entry.id().indexOf(':')));
    }

    /** A mark that overlaps an earlier one is left out. */
    private static void add(TreeMap<Integer, Mark> marks, Mark mark) {
        Map.Entry<Integer, Mark> before = marks.lowerEntry(mark.span().end());
        boolean free =
                before == null || before.getValue().span().end() <= mark.span().start();
        if (free && mark.span().length() > 0) {
            marks.put(mark.span().start(), mark);
        }
    }
}

package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value that is an example where the command needs the real one; one finding for each value and runbook. */
public final class SampleValue implements RunbookRule {
    private static final int SHOWN = 8;
    /** A name that says only what it would name. */
    private static final Pattern IN_SQL = Pattern.compile(
            "(?i)\\b(?:on|from|table|into|update|analyze|vacuum|index|join|subscription|publication|database|user|role|schema|slot)\\s+"
                    + "(?:(?:concurrently|only|if\\s+exists|if\\s+not\\s+exists)\\s+)?[\"']?"
                    + "((?:idx|index|table|column|schema|database|db|user|role|sub|subscription|publication|slot|view)_name|your_\\w{1,40}|my_?(?:table|schema|index|db|database)|some_table"
                    + "|tablename|table(?=\\s*\\(|\\s+(?:where|set)\\b))");

    private static final Pattern CUT =
            Pattern.compile("(?i)\\b(?:select|from|where|values|set)\\s*\\(?\\s*(\\.\\.\\.|…)");
    private static final Pattern QUOTED = Pattern.compile("(?i)=\\s*'(your_\\w{1,40}|\\w{1,30}_name|\\.\\.\\.)'");

    private record Place(Span span, String what) {}

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        Map<String, List<Place>> byText = new LinkedHashMap<>();
        for (Command command : runbook.fact().facts().of(Command.class)) {
            if (command.where() != Command.Where.FENCE_COMMENT) {
                command.invocations().forEach(program -> words(program, source, byText));
                command.statements().forEach(statement -> sql(statement, source, byText));
            }
        }
        byText.forEach((text, places) -> reporter.report(finding(text, places, reporter)));
    }

    private static Diagnostic finding(String text, List<Place> places, Reporter reporter) {
        String what = places.get(0).what();
        Diagnostic found = reporter.diagnostic(
                        places.get(0).span(),
                        what.equals("statement")
                                ? "The statement is cut short by `" + text
                                        + "`: it cannot run, and what belongs there is left open."
                                : "`" + text + "` is an example of "
                                        + (what.equals("address") || what.equals("id") ? "an " : "a ") + what
                                        + ": pasted as it stands, the command uses it.",
                        "Mark it as something to fill in, as in `\"${" + variable(what) + ":?set " + variable(what)
                                + "}\"`, and say where the real one is found.")
                .with(Confidence.LIKELY);
        for (Place other : places.subList(1, Math.min(places.size(), SHOWN))) {
            found = found.related(other.span(), "here too");
        }
        return found;
    }

    private static String variable(String what) {
        return switch (what) {
            case "version" -> "VERSION";
            case "revision" -> "REVISION";
            case "process id" -> "PID";
            case "date" -> "BACKUP_FILE";
            case "statement" -> "QUERY";
            default -> "NAME";
        };
    }

    private static void words(Invocation program, Source source, Map<String, List<Place>> byText) {
        for (Argument word : program.words()) {
            Optional<Samples.Found> sample = Samples.in(word, program);
            sample.ifPresent(found -> add(found, source.span(word.start(), word.end()), byText));
        }
        for (Invocation.Redirection from : program.redirections()) {
            if (from.reads()) {
                Samples.date(from.target(), program.program())
                        .ifPresent(found -> add(found, source.span(from.start(), from.end()), byText));
            }
        }
    }

    private static void sql(Statement statement, Source source, Map<String, List<Place>> byText) {
        for (Pattern pattern : List.of(IN_SQL, CUT, QUOTED)) {
            Matcher matcher = pattern.matcher(statement.text());
            while (matcher.find()) {
                Span span = statement.isExact()
                        ? source.span(statement.start() + matcher.start(1), statement.start() + matcher.end(1))
                        : source.span(statement.start(), statement.end());
                boolean cut = matcher.group(1).equals("...") || matcher.group(1).equals("…");
                add(new Samples.Found(matcher.group(1), cut ? "statement" : "name"), span, byText);
            }
        }
    }

    private static void add(Samples.Found found, Span span, Map<String, List<Place>> byText) {
        List<Place> places = byText.computeIfAbsent(found.text(), key -> new ArrayList<>());
        boolean again =
                !places.isEmpty() && places.get(places.size() - 1).span().start() >= span.start();
        if (!again) {
            places.add(new Place(span, found.what()));
        }
    }
}

package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.Surroundings;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A backup that is unpacked into whatever folder the reader is in. What is unpacked to be installed is another matter. */
public final class MissingTargetPath implements RunbookRule {
    private static final Pattern RESTORE =
            Pattern.compile("(?i)backup|restor|recover|\\bdump|snapshot|attachment|upload");
    private static final Pattern EXTRACT = Pattern.compile("-?[a-zA-Z]*x[a-zA-Z]*|--extract|--get");
    private static final List<String> TARGETS =
            List.of("--directory", "--to-stdout", "--to-command", "--one-top-level", "--list");
    private static final List<Character> LETTERS = List.of('C', 'O', 't');

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Document document = runbook.fact().document();
        List<Command> commands = runbook.fact().facts().of(Command.class);
        Set<Span> moved = sectionsThatMove(commands, document);
        for (Command command : commands) {
            for (Invocation invocation : command.invocations()) {
                if (unpacksHere(invocation)
                        && Surroundings.container(command, invocation).isEmpty()
                        && !moved.contains(document.sectionAt(command.span()).span())
                        && isRestore(command, invocation, document)) {
                    reporter.report(reporter.diagnostic(
                                    Departure.span(command, invocation, context),
                                    "This unpacks into whatever folder the reader is in, over what lies there.",
                                    "Name the folder: " + (invocation.program().equals("tar") ? "`-C`" : "`-d`")
                                            + ", or `cd` to it in a step before.")
                            .with(Confidence.LIKELY));
                }
            }
        }
    }

    /** The sections in which a {@code cd} says where the reader is, or goes into what was unpacked. */
    private static Set<Span> sectionsThatMove(List<Command> commands, Document document) {
        Set<Span> sections = new HashSet<>();
        for (Command command : commands) {
            boolean moves = command.invocations().stream()
                    .anyMatch(invocation -> Set.of("cd", "pushd").contains(invocation.program()));
            if (moves) {
                Section section = document.sectionAt(command.span());
                sections.add(section.span());
            }
        }
        return sections;
    }

    private static boolean unpacksHere(Invocation invocation) {
        if (invocation.program().equals("unzip")) {
            return !invocation.has("-d", "-l", "-p", "-t", "-Z")
                    && !invocation.operands().isEmpty();
        }
        return invocation.program().equals("tar")
                && invocation.words().size() > 1
                && EXTRACT.matcher(invocation.words().get(1).text()).matches()
                && invocation.words().stream().noneMatch(MissingTargetPath::isTarget);
    }

    private static boolean isTarget(Argument word) {
        String text = word.text();
        boolean letters = text.startsWith("-") && !text.startsWith("--");
        return TARGETS.stream().anyMatch(text::startsWith)
                || letters && LETTERS.stream().anyMatch(letter -> text.indexOf(letter) > 0);
    }

    private static boolean isRestore(Command command, Invocation invocation, Document document) {
        return RESTORE.matcher(String.join(" ", invocation.texts())).find()
                || RESTORE.matcher(Caption.of(command, document).all()).find();
    }
}

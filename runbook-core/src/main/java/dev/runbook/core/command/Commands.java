package dev.runbook.core.command;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Command.Language;
import dev.runbook.core.model.Misuse;
import dev.runbook.core.model.Placeholder;
import dev.runbook.core.model.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes commands out of their texts: tool, words, placeholders, effect. */
final class Commands {
    private static final Set<String> TESTS = Set.of("[", "[[", "test", "true", "false", ":", "((");

    private Commands() {}

    /**
     * A command.
     *
     * @param client the program that the text is typed into, which then is its tool; empty for the shell
     * @param assigned names of variables that have been given a value above it
     */
    static Command of(
            Command.Where where,
            String fencedLanguage,
            String client,
            Language language,
            CommandText text,
            Source source,
            Set<String> assigned) {
        String written = text.text();
        // What is typed into a client is read as if it stood behind the client's name.
        String before = client.isEmpty() ? "" : client + " ";
        List<Shell.Simple> commands = language == Language.BASH ? Shell.commands(before + written) : List.of();
        List<String> words = program(commands);
        InvocationReader.Runs runs = language == Language.BASH
                ? InvocationReader.read(commands, at -> text.offset(Math.max(0, at - before.length())))
                : runs(language, text);
        return new Command(
                text.span(source),
                where,
                fencedLanguage,
                language,
                tool(language, words, written),
                written,
                words,
                placeholders(language, text, source, assigned),
                runs.invocations(),
                runs.statements(),
                misuses(where, runs),
                runs.effect());
    }

    private static List<Misuse.Found> misuses(Command.Where where, InvocationReader.Runs runs) {
        return IntStream.range(0, runs.readings().size())
                .boxed()
                .flatMap(i -> Usage.found(
                        where, runs.invocations().get(i), runs.readings().get(i)))
                .toList();
    }

    private static InvocationReader.Runs runs(Language language, CommandText text) {
        String written = text.text();
        if (language == Language.CRONTAB) {
            String command = Crontab.command(written);
            int shift = written.stripTrailing().length() - command.length();
            return InvocationReader.read(command, at -> text.offset(shift + at));
        }
        List<Statement> statements = language == Language.SQL
                ? List.of(new Statement(text.offset(0), text.offset(written.length()), written, -1))
                : List.of();
        return new InvocationReader.Runs(List.of(), statements, Effects.of(language, written), List.of());
    }

    /** The words of the first program that does something, looked at through {@code sudo} and the like. */
    static List<String> program(String text) {
        return program(Shell.commands(text));
    }

    private static List<String> program(List<Shell.Simple> commands) {
        List<String> first = List.of();
        for (Shell.Simple command : commands) {
            List<String> words = Wrappers.unwrap(command.texts(), word -> word);
            if (!words.isEmpty() && !TESTS.contains(words.get(0))) {
                return words;
            }
            first = first.isEmpty() ? words : first;
        }
        return first;
    }

    private static String tool(Language language, List<String> words, String text) {
        return switch (language) {
            case SQL -> "psql";
            case PROMQL -> "promql";
            case PYTHON -> "python";
            case YAML -> "yaml";
            case CRONTAB -> "cron";
            case DOTENV -> "env";
            case BASH ->
                words.isEmpty() || words.get(0).isEmpty() ? substituted(text).orElse("env") : Tools.name(words.get(0));
        };
    }

    /** The program whose output is assigned: {@code POD=$(kubectl get pod -o name)}. */
    private static Optional<String> substituted(String text) {
        int start = text.indexOf("$(");
        if (start < 0) {
            return Optional.empty();
        }
        List<String> words = program(text.substring(start + 2));
        return words.stream().findFirst().map(Tools::name).filter(name -> !name.isEmpty());
    }

    private static List<Placeholder> placeholders(
            Language language, CommandText text, Source source, Set<String> assigned) {
        boolean shell = language == Language.BASH || language == Language.CRONTAB || language == Language.DOTENV;
        String written = text.text();
        Set<String> known = assigned;
        if (shell && written.indexOf('$') >= 0) {
            known = new HashSet<>(assigned);
            known.addAll(assignedBy(written));
        }
        List<Placeholder> placeholders = new ArrayList<>();
        Placeholders.Syntax syntax = shell ? Placeholders.Syntax.SHELL : Placeholders.Syntax.PLAIN;
        for (Placeholders.Found found : Placeholders.in(written, syntax, known)) {
            placeholders.add(new Placeholder(
                    text.span(source, found.start(), found.end()),
                    written.substring(found.start(), found.end()),
                    found.name()));
        }
        return placeholders;
    }

    /** The variables that shell text gives a value: assignments, {@code export}, {@code read}, {@code for}. */
    static Set<String> assignedBy(String text) {
        Set<String> names = new HashSet<>();
        boolean names0 = false;
        for (Shell.Token token : Shell.tokens(text)) {
            if (token.kind() == Shell.Kind.OPERATOR) {
                names0 = false;
            } else if (token.kind() == Shell.Kind.WORD) {
                String word = token.text();
                if (Shell.isAssignment(word) && !word.contains("=<") && !word.endsWith("=")) {
                    names.add(word.substring(0, word.indexOf('=')).replace("+", ""));
                } else if (names0 && !Arguments.isOption(word)) {
                    names.add(word);
                }
                names0 = word.equals("for")
                        || word.equals("read")
                        || names0 && !word.equals("in") && !word.equals("for");
            }
        }
        return names;
    }
}

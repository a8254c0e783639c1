package dev.runbook.core.command;

import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Argument.Role;
import dev.runbook.core.model.Command.Effect;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Invocation.Redirection;
import dev.runbook.core.model.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Finds every program that shell text runs, and the SQL that it passes on, and says where each word of them stands in the
 * file. Text in quotes that another shell reads is read in the same way, up to a depth.
 */
final class InvocationReader {
    private static final int DEEPEST = 5;
    private static final Set<String> SHELLS = Set.of("sh bash zsh dash ksh ash fish python python3".split(" "));
    private static final Set<String> WRITERS = Set.of("echo cat printf jq yq sed awk sort envsubst".split(" "));

    private final List<Invocation> invocations = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Usage.Reading> readings = new ArrayList<>();
    private Effect effect = Effect.READ;

    private InvocationReader() {}

    /**
     * What shell text runs.
     *
     * @param effect the gravest of all
     * @param readings how each invocation's program reads it, in the same order
     */
    record Runs(
            List<Invocation> invocations, List<Statement> statements, Effect effect, List<Usage.Reading> readings) {}

    /**
     * Reads shell text.
     *
     * @param offset of each character in the file
     */
    static Runs read(String text, IntUnaryOperator offset) {
        return read(Shell.commands(text), offset);
    }

    /** Reads shell text that has been cut already. */
    static Runs read(List<Shell.Simple> commands, IntUnaryOperator offset) {
        InvocationReader reader = new InvocationReader();
        reader.shell(commands, new Scope(offset, -1, 0), true);
        return new Runs(reader.invocations, reader.statements, reader.effect, reader.readings);
    }

    /** One text with its places. */
    private record Scope(IntUnaryOperator offset, int outer, int depth) {
        int start(int at) {
            return offset.applyAsInt(at);
        }

        int end(int start, int end) {
            return end > start ? offset.applyAsInt(end - 1) + 1 : start(start);
        }
    }

    private void shell(String text, IntUnaryOperator offset, int outer, int depth, boolean substitutes) {
        if (depth <= DEEPEST) {
            shell(Shell.commands(text), new Scope(offset, outer, depth), substitutes);
        }
    }

    private void shell(List<Shell.Simple> commands, Scope scope, boolean substitutes) {
        Optional<Shell.Simple> before = Optional.empty();
        for (Shell.Simple simple : commands) {
            boolean pipe = simple.joint().equals("|") || simple.joint().equals("|&");
            simple(simple, pipe ? before : Optional.empty(), scope);
            if (substitutes) {
                simple.assignments().forEach(word -> substitutions(word, scope));
                simple.words().forEach(word -> substitutions(word, scope));
            }
            before = Optional.of(simple);
        }
    }

    private void simple(Shell.Simple simple, Optional<Shell.Simple> piped, Scope scope) {
        boolean nothing =
                simple.words().isEmpty() || simple.words().get(0).text().equals(":");
        if (nothing && writes(simple) && simple.assignments().isEmpty()) {
            effect = Effect.DESTROY;
        }
        if (!simple.words().isEmpty()) {
            run(simple.words(), simple, piped, scope, true);
        }
    }

    private void run(
            List<Shell.Word> words, Shell.Simple simple, Optional<Shell.Simple> piped, Scope scope, boolean here) {
        List<String> texts = words.stream().map(Shell.Word::text).toList();
        Optional<Wrappers.Inner> inner = scope.depth < DEEPEST ? Wrappers.inner(texts) : Optional.empty();
        int index = invocations.size();
        String program = program(texts);
        Effect own = inner.isPresent() ? Effect.READ : effect(texts, simple, piped, here);
        effect = Effects.gravest(effect, own);
        List<Shell.Word> ownWords = new ArrayList<>(words);
        inner.ifPresent(it -> ownWords.subList(it.from(), it.to()).clear());
        boolean opensShell = inner.isPresent() && inner.get().from() == words.size();
        boolean readsScript = opensShell || inner.isEmpty() && SHELLS.contains(program);
        Usage.Reading reading = Usage.read(
                ownWords.stream().map(Shell.Word::text).toList(),
                inner.isPresent() && !opensShell
                        || readsScript && !simple.heredoc().isEmpty(),
                scope.outer >= 0 && Usage.feeds(invocations.get(scope.outer).program()));
        readings.add(reading);
        invocations.add(new Invocation(
                program,
                Call.of(texts).map(Call::form).orElse(program),
                arguments(program, ownWords, reading, scope),
                simple.joint(),
                simple.redirections().stream().map(to -> placed(to, scope)).toList(),
                Consoles.isFed(simple),
                scope.outer,
                own));
        Scope deeper = new Scope(scope.offset, index, scope.depth + 1);
        if (readsScript) {
            heredoc(simple, deeper);
        } else if (inner.isPresent() && inner.get().shell()) {
            List<Shell.Word> typed =
                    words.subList(inner.get().from(), inner.get().to());
            Unquoted text = Unquoted.joined(typed);
            boolean literal = typed.stream().allMatch(word -> word.raw().startsWith("'"));
            shell(text.text(), inside(text, deeper), index, deeper.depth, literal);
        } else if (inner.isPresent() && inner.get().to() > inner.get().from()) {
            boolean stillHere = here && Wrappers.unwrap(texts, text -> text).size() < texts.size();
            run(words.subList(inner.get().from(), inner.get().to()), simple, piped, deeper, stillHere);
        } else if (Databases.isClient(program)) {
            sql(words, texts, simple, new Scope(scope.offset, index, scope.depth));
        }
    }

    private void sql(List<Shell.Word> words, List<String> texts, Shell.Simple simple, Scope client) {
        OptionalInt at = Databases.statementAt(texts);
        if (at.isPresent()) {
            Unquoted text = Unquoted.joined(List.of(words.get(at.getAsInt())));
            statement(text.text(), inside(text, client), client.outer);
        }
        statement(simple.heredoc(), i -> client.offset.applyAsInt(simple.heredocAt() + i), client.outer);
    }

    private void statement(String text, IntUnaryOperator offset, int client) {
        if (!text.isBlank()) {
            statements.add(new Statement(offset.applyAsInt(0), offset.applyAsInt(text.length() - 1) + 1, text, client));
        }
    }

    private void heredoc(Shell.Simple simple, Scope scope) {
        if (!simple.heredoc().isEmpty()) {
            shell(
                    simple.heredoc(),
                    i -> scope.offset.applyAsInt(simple.heredocAt() + i),
                    scope.outer,
                    scope.depth,
                    true);
        }
    }

    private void substitutions(Shell.Word word, Scope scope) {
        for (Substitutions.Part part : Substitutions.in(word.raw())) {
            shell(
                    word.raw().substring(part.start(), part.end()),
                    i -> scope.offset.applyAsInt(word.start() + part.start() + i),
                    scope.outer,
                    scope.depth + 1,
                    true);
        }
    }

    private static IntUnaryOperator inside(Unquoted text, Scope scope) {
        return i -> scope.offset.applyAsInt(text.at(i));
    }

    private static String program(List<String> texts) {
        String written = Tools.name(texts.get(0));
        boolean compose =
                Call.composeAt(written, texts.subList(1, texts.size())).isPresent();
        return compose ? written + "-compose" : written.substring(written.lastIndexOf('/') + 1);
    }

    private static List<Argument> arguments(
            String program, List<Shell.Word> words, Usage.Reading reading, Scope scope) {
        Set<String> taking = reading.followed() ? Set.of() : takingValues(program);
        boolean compose = program.endsWith("-compose") && !words.get(0).text().endsWith(program);
        List<Argument> arguments = new ArrayList<>();
        Role role = Role.PROGRAM;
        boolean ended = false;
        for (Shell.Word word : words) {
            boolean option = Arguments.isOption(word.text());
            boolean taken = role == Role.OPTION
                    && !option
                    && taking.contains(arguments.get(arguments.size() - 1).text());
            if (taken || reading.values().contains(arguments.size())) {
                role = Role.VALUE;
            } else if (compose && word.text().equals("compose")) {
                role = Role.PROGRAM;
                compose = false;
            } else if (!arguments.isEmpty()) {
                role = !ended && option ? Role.OPTION : Role.OPERAND;
                ended |= word.text().equals("--");
            }
            arguments.add(
                    new Argument(scope.start(word.start()), scope.end(word.start(), word.end()), word.text(), role));
        }
        return arguments;
    }

    /** Options that take a value, of a program whose words nobody could follow. */
    private static Set<String> takingValues(String program) {
        Set<String> values = new HashSet<>(Wrappers.values(program));
        Tools.named(program).ifPresent(tool -> values.addAll(tool.values()));
        return values;
    }

    private static Redirection placed(Redirection redirection, Scope scope) {
        return new Redirection(
                redirection.sign(),
                redirection.target(),
                scope.start(redirection.start() - (redirection.target().isEmpty() ? 1 : 0)),
                scope.end(redirection.start() - 1, redirection.end()));
    }

    private static Effect effect(List<String> words, Shell.Simple simple, Optional<Shell.Simple> piped, boolean here) {
        if (isHarmless(words)) {
            return Effect.READ;
        }
        Effect effect = Effects.gravest(ToolEffects.of(words), Databases.effect(words, simple, piped));
        boolean fedWithCode = piped.isPresent() && SHELLS.contains(words.get(0)) && operands(words) == 0;
        boolean writes = writes(simple) && WRITERS.contains(words.get(0));
        return here && (fedWithCode || writes) ? Effects.gravest(effect, Effect.CHANGE) : effect;
    }

    private static int operands(List<String> words) {
        return Arguments.of(words.subList(1, words.size()), Set.of()).operands().size();
    }

    /** Behind {@code --version} nothing may stand: {@code helm upgrade --version 4.2.0} installs it. */
    private static boolean isHarmless(List<String> words) {
        return words.get(words.size() - 1).equals("--version")
                || words.stream()
                        .skip(1)
                        .anyMatch(word -> word.equals("--help")
                                || (word.startsWith("--dry-run") && !word.equals("--dry-run=none")));
    }

    /** {@code /dev/null} and other descriptors are no files. */
    private static boolean writes(Shell.Simple simple) {
        return simple.redirections().stream()
                .filter(Redirection::writes)
                .map(Redirection::target)
                .anyMatch(target -> !target.isEmpty() && !target.startsWith("/dev/") && !target.startsWith("&"));
    }
}

package dev.runbook.core.command;

import dev.runbook.core.model.Command.Effect;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What shell text does: the gravest of its simple commands. */
final class ShellEffects {
    private static final int DEEPEST = 5;
    private static final Set<String> SHELLS = Set.of("sh bash zsh dash ksh ash fish python python3".split(" "));
    private static final Set<String> WRITERS = Set.of("echo cat printf jq yq sed awk sort envsubst".split(" "));

    private ShellEffects() {}

    static Effect of(String text) {
        return of(text, 0);
    }

    private static Effect of(String text, int depth) {
        Effect gravest = Effect.READ;
        Optional<Shell.Simple> before = Optional.empty();
        for (Shell.Simple command : Shell.commands(text)) {
            Optional<Shell.Simple> piped =
                    command.joint().startsWith("|") && !command.joint().equals("||") ? before : Optional.empty();
            gravest = Effects.gravest(gravest, of(command, piped, depth));
            before = Optional.of(command);
        }
        return gravest;
    }

    private static Effect of(Shell.Simple command, Optional<Shell.Simple> piped, int depth) {
        List<String> words = Wrappers.unwrap(command.texts(), word -> word);
        boolean writes = command.redirections().stream().anyMatch(r -> r.writes() && isFile(r.target()));
        if (words.isEmpty() || words.get(0).equals(":")) {
            boolean truncates = writes && command.assignments().isEmpty();
            return truncates ? Effect.DESTROY : Effect.READ;
        }
        Effect effect = ofWords(words, depth);
        if (writes && WRITERS.contains(words.get(0))) {
            effect = Effects.gravest(effect, Effect.CHANGE);
        }
        if (piped.isPresent()
                && SHELLS.contains(words.get(0))
                && Arguments.of(words.subList(1, words.size()), Set.of())
                        .operands()
                        .isEmpty()) {
            effect = Effects.gravest(effect, Effect.CHANGE);
        }
        List<String> innermost = innermost(words, depth);
        return Effects.gravest(effect, Databases.effect(innermost, command, piped));
    }

    /** {@code /dev/null} and other descriptors are no files. */
    private static boolean isFile(String target) {
        return !target.isEmpty() && !target.startsWith("/dev/") && !target.startsWith("&");
    }

    private static List<String> innermost(List<String> words, int depth) {
        List<String> program = words;
        for (int i = depth; i < DEEPEST && !program.isEmpty(); i++) {
            Optional<Wrappers.Inner> inner = Wrappers.inner(program);
            if (inner.isEmpty() || inner.get().words().isEmpty()) {
                return program;
            }
            program = Wrappers.unwrap(inner.get().words(), word -> word);
        }
        return program;
    }

    private static Effect ofWords(List<String> words, int depth) {
        if (words.isEmpty() || depth > DEEPEST) {
            return Effect.READ;
        }
        Optional<Wrappers.Inner> inner = Wrappers.inner(words);
        if (inner.isPresent()) {
            return inner.get()
                    .text()
                    .map(text -> of(text, depth + 1))
                    .orElseGet(() -> ofWords(Wrappers.unwrap(inner.get().words(), word -> word), depth + 1));
        }
        if (isHarmless(words)) {
            return Effect.READ;
        }
        int exec = words.get(0).equals("find") ? Math.max(words.indexOf("-exec"), words.indexOf("-execdir")) : -1;
        return exec > 0 ? ofWords(words.subList(exec + 1, words.size()), depth + 1) : ToolEffects.of(words);
    }

    private static boolean isHarmless(List<String> words) {
        return words.stream()
                .skip(1)
                .anyMatch(word -> word.equals("--help")
                        || word.equals("--version")
                        || (word.startsWith("--dry-run") && !word.equals("--dry-run=none")));
    }
}

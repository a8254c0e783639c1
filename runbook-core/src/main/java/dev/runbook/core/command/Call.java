package dev.runbook.core.command;

import dev.runbook.core.model.Command.Effect;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** A program that is known, with the words after it. */
record Call(Tool tool, Arguments arguments) {
    /** A verb stands this far behind the program, as in {@code gcloud compute instances list}. */
    private static final int FURTHEST_VERB = 4;

    private static final int LONGEST_FORM = 3;

    private static final Set<String> WITH_COMPOSE = Set.of("docker", "podman", "nerdctl");

    /** The call that the words are; nothing where the program is unknown. {@code docker compose} is a program of its own. */
    static Optional<Call> of(List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<String> rest = words.subList(1, words.size());
        OptionalInt compose = composeAt(words.get(0), rest);
        String program = compose.isPresent() ? "docker-compose" : words.get(0);
        List<String> own = compose.isPresent() ? rest.subList(compose.getAsInt() + 1, rest.size()) : rest;
        return Tools.named(program).map(tool -> new Call(tool, Arguments.of(own, tool.values())));
    }

    /** The place of {@code compose} among the words behind a program that has it as its subcommand. */
    static OptionalInt composeAt(String program, List<String> rest) {
        int compose = WITH_COMPOSE.contains(program) ? rest.indexOf("compose") : -1;
        boolean first = compose >= 0 && rest.subList(0, compose).stream().allMatch(Arguments::isOption);
        return first ? OptionalInt.of(compose) : OptionalInt.empty();
    }

    List<String> operands() {
        return arguments.operands();
    }

    /** The program with the words behind it that say what it is to do: {@code kubectl rollout restart}. */
    String form() {
        if (tool.effect().isPresent()
                || operands().isEmpty()
                || !isWord(operands().get(0))) {
            return tool.name();
        }
        int words = tool.effects().stream()
                .map(Tool.Rule::phrase)
                .filter(phrase -> phrase.begins(operands()))
                .mapToInt(Phrase::operands)
                .max()
                .orElse(1);
        return operands().stream()
                .limit(Math.min(words, LONGEST_FORM))
                .takeWhile(Call::isWord)
                .collect(Collectors.joining(" ", tool.name() + " ", ""));
    }

    private static boolean isWord(String operand) {
        return operand.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    }

    /** The effect of the phrase that says most about the call; of equals the gravest. */
    Optional<Effect> known() {
        int most = 0;
        Optional<Effect> effect = Optional.empty();
        for (Tool.Rule rule : tool.effects()) {
            int fits = rule.phrase().fits(arguments);
            boolean graver = effect.filter(e -> e.compareTo(rule.effect()) >= 0).isEmpty();
            if (fits > most || (fits > 0 && fits == most && graver)) {
                most = fits;
                effect = Optional.of(rule.effect());
            }
        }
        return effect;
    }

    Effect effect() {
        return known().or(tool::effect).or(this::verb).orElse(Effect.CHANGE);
    }

    /** What the first verb among the operands says. */
    Optional<Effect> verb() {
        return operands().stream()
                .limit(FURTHEST_VERB)
                .flatMap(operand -> Verbs.of(operand).stream())
                .findFirst();
    }

    /** How many words of the call belong to the phrase that says most about it. */
    int named() {
        return tool.effects().stream()
                .mapToInt(rule -> Math.max(0, rule.phrase().fits(arguments) - 1))
                .max()
                .orElse(0);
    }

    /** Whether the call is a mere name, such as {@code kubectl exec} without a pod. */
    boolean isPartial() {
        boolean bare = operands().size() == arguments.words().size();
        return bare
                && tool.partial().stream()
                        .anyMatch(phrase -> phrase.fits(arguments) > 0
                                && phrase.operands() == operands().size());
    }

    boolean isInteractive() {
        return tool.interactive().stream().anyMatch(phrase -> phrase.fits(arguments) > 0);
    }

    boolean isEndless() {
        return tool.endless().stream().anyMatch(phrase -> phrase.fits(arguments) > 0);
    }
}

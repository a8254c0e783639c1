package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Procedure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Two procedures that say the same: by the same commands, by the same steps, or against the same trouble.
 *
 * @param first the one that stands earlier
 */
record Twins(Procedure first, Procedure second, Likeness likeness) {
    /** In what they are alike. */
    enum Likeness {
        COMMANDS,
        STEPS,
        TROUBLE
    }

    /** A command that more procedures run says nothing of them. */
    private static final int COMMON = 8;

    private static final int LEAST_COMMANDS = 3;
    private static final int LEAST_STEPS = 4;
    private static final int LEAST_WORDS = 2;

    /** The second of each pair once, in the order of the text. */
    static List<Twins> of(List<Procedure> procedures) {
        List<Procedure> sure = procedures.stream()
                .filter(procedure -> procedure.confidence() != Confidence.GUESS)
                .toList();
        List<Twins> twins = new ArrayList<>();
        Map<String, List<Integer>> runs = new HashMap<>();
        Map<String, Procedure> bySteps = new HashMap<>();
        for (int i = 0; i < sure.size(); i++) {
            Procedure procedure = sure.get(i);
            Optional<Twins> twin = byCommands(procedure, sure, runs)
                    .or(() -> bySteps(procedure, bySteps))
                    .filter(pair -> !nested(pair.first, pair.second));
            twin.ifPresent(twins::add);
            for (String command : commands(procedure)) {
                runs.computeIfAbsent(command, key -> new ArrayList<>()).add(i);
            }
        }
        Set<Procedure> told = twins.stream().map(Twins::second).collect(Collectors.toCollection(HashSet::new));
        byTrouble(sure).stream().filter(pair -> told.add(pair.second)).forEach(twins::add);
        return twins;
    }

    private static Optional<Twins> byCommands(
            Procedure procedure, List<Procedure> all, Map<String, List<Integer>> runs) {
        Set<String> own = commands(procedure);
        if (own.size() < LEAST_COMMANDS) {
            return Optional.empty();
        }
        Map<Integer, Integer> shared = new HashMap<>();
        own.stream()
                .map(command -> runs.getOrDefault(command, List.of()))
                .filter(others -> others.size() <= COMMON)
                .forEach(others -> others.forEach(other -> shared.merge(other, 1, Integer::sum)));
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_COMMANDS)
                .filter(entry -> isMost(
                        entry.getValue(),
                        own.size(),
                        commands(all.get(entry.getKey())).size()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .map(other -> new Twins(all.get(other), procedure, Likeness.COMMANDS));
    }

    /** Four fifths of all that either says. */
    private static boolean isMost(int shared, int one, int other) {
        return shared * 5 >= (one + other - shared) * 4;
    }

    private static Set<String> commands(Procedure procedure) {
        return procedure
                .commands()
                .filter(command -> command.where() != Command.Where.FENCE_COMMENT)
                .map(command -> normal(command.text()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A command without the blanks that do not matter. */
    static String normal(String command) {
        return String.join(" ", command.strip().split("\\s+"));
    }

    private static Optional<Twins> bySteps(Procedure procedure, Map<String, Procedure> seen) {
        List<String> steps = procedure
                .allSteps()
                .map(step -> Names.words(step.prose()))
                .filter(words -> !words.isEmpty())
                .toList();
        if (steps.size() < LEAST_STEPS || procedure.commands().findAny().isPresent()) {
            return Optional.empty();
        }
        return Optional.ofNullable(seen.putIfAbsent(String.join("\n", steps), procedure))
                .map(first -> new Twins(first, procedure, Likeness.STEPS));
    }

    /** Those of one file whose titles name the same trouble. */
    private static List<Twins> byTrouble(List<Procedure> procedures) {
        List<Twins> twins = new ArrayList<>();
        Map<String, List<Procedure>> byFile = procedures.stream()
                .filter(Twins::isAgainstTrouble)
                .collect(
                        Collectors.groupingBy(procedure -> procedure.span().file(), HashMap::new, Collectors.toList()));
        for (String file : new TreeSet<>(byFile.keySet())) {
            Map<String, List<Procedure>> byWord = new HashMap<>();
            for (Procedure procedure : byFile.getOrDefault(file, List.of())) {
                Set<String> words = trouble(procedure);
                words.stream()
                        .flatMap(word -> byWord.getOrDefault(word, List.of()).stream())
                        .filter(other -> isSame(trouble(other), words) && !nested(other, procedure))
                        .findFirst()
                        .ifPresent(other -> twins.add(new Twins(other, procedure, Likeness.TROUBLE)));
                words.forEach(word -> {
                    List<Procedure> known = byWord.computeIfAbsent(word, key -> new ArrayList<>());
                    if (known.size() < COMMON) {
                        known.add(procedure);
                    }
                });
            }
        }
        return twins;
    }

    private static boolean isAgainstTrouble(Procedure procedure) {
        boolean kind = procedure.kind() == Procedure.Kind.TROUBLESHOOT || procedure.kind() == Procedure.Kind.INCIDENT;
        return kind && procedure.title().indexOf(':') < 0 && trouble(procedure).size() >= LEAST_WORDS;
    }

    private static Set<String> trouble(Procedure procedure) {
        Set<String> words =
                new TreeSet<>(Arrays.asList(Names.words(procedure.title()).split(" ")));
        words.removeAll(Trouble.WORDS);
        return words;
    }

    private static boolean isSame(Set<String> one, Set<String> other) {
        return one.containsAll(other) && one.size() <= other.size() + 1
                || other.containsAll(one) && other.size() <= one.size() + 1;
    }

    private static boolean nested(Procedure one, Procedure other) {
        return one.body().span().contains(other.span()) || other.body().span().contains(one.span());
    }
}

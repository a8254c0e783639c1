package dev.runbook.core.lint.rules.alerts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.LoadedRule;
import dev.runbook.core.model.Written;
import dev.runbook.core.prometheus.QueryForm;
import dev.runbook.core.threshold.Durations;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The rules of the files beside those that a server has loaded under the same names. Rules that are the same in both are in
 * none of the lists.
 *
 * @param pairs that depart from one another
 * @param unloaded those of the files for which the server has none
 * @param unknown those of the server for which the files have none
 */
record RulePairs(List<Pair> pairs, List<AlertRule> unloaded, List<LoadedRule> unknown) {
    RulePairs {
        pairs = List.copyOf(pairs);
        unloaded = List.copyOf(unloaded);
        unknown = List.copyOf(unknown);
    }

    private static final Comparator<LoadedRule> ORDER = Comparator.comparing(LoadedRule::group)
            .thenComparing(LoadedRule::file)
            .thenComparing(LoadedRule::expression)
            .thenComparing(LoadedRule::duration)
            .thenComparing(RulePairs::severity);

    /** Two rules of one name. */
    record Pair(AlertRule written, LoadedRule loaded) {}

    /** What both must agree in. */
    private record Form(String expression, Duration duration, String severity) {
        static Form of(LoadedRule rule) {
            return new Form(QueryForm.of(rule.expression()), rule.duration(), RulePairs.severity(rule));
        }

        static Form of(AlertRule rule) {
            return new Form(QueryForm.of(rule.expression()), hold(rule), RulePairs.severity(rule));
        }
    }

    static RulePairs of(List<AlertRule> written, List<LoadedRule> loaded) {
        Map<String, List<AlertRule>> here =
                written.stream().collect(groupingBy(AlertRule::name, TreeMap::new, toList()));
        Map<String, List<LoadedRule>> there =
                loaded.stream().sorted(ORDER).collect(groupingBy(LoadedRule::name, TreeMap::new, toList()));
        Matching matching = new Matching();
        here.forEach((name, rules) -> matching.match(rules, there.getOrDefault(name, List.of())));
        there.forEach((name, rules) -> {
            if (!here.containsKey(name)) {
                matching.unknown.addAll(rules);
            }
        });
        return new RulePairs(matching.pairs, matching.unloaded, matching.unknown);
    }

    /** The lists while they grow. */
    private static final class Matching {
        private final List<Pair> pairs = new ArrayList<>();
        private final List<AlertRule> unloaded = new ArrayList<>();
        private final List<LoadedRule> unknown = new ArrayList<>();

        /** Rules of one name: first those of the same severity belong together, then the others as they come. */
        void match(List<AlertRule> written, List<LoadedRule> loaded) {
            Set<Form> there = loaded.stream().map(Form::of).collect(toSet());
            Set<Form> here = written.stream().map(Form::of).collect(toSet());
            Deque<AlertRule> open = once(written, rule -> Form.of(rule), there);
            Deque<LoadedRule> left = once(loaded, rule -> Form.of(rule), here);
            Map<String, Deque<LoadedRule>> bySeverity =
                    left.stream().collect(groupingBy(RulePairs::severity, toCollection(ArrayDeque::new)));
            Set<LoadedRule> taken = new HashSet<>();
            Deque<AlertRule> unpaired = new ArrayDeque<>();
            for (AlertRule rule : open) {
                Optional<LoadedRule> match =
                        Optional.ofNullable(bySeverity.get(severity(rule))).map(Deque::poll);
                match.ifPresent(found -> pairs.add(new Pair(rule, found)));
                match.ifPresentOrElse(taken::add, () -> unpaired.add(rule));
            }
            left.removeIf(taken::contains);
            while (!unpaired.isEmpty() && !left.isEmpty()) {
                pairs.add(new Pair(unpaired.remove(), left.remove()));
            }
            unloaded.addAll(unpaired);
            unknown.addAll(left);
        }

        /** Those of a form that the other side has not, each form once. */
        private static <R> Deque<R> once(List<R> rules, Function<R, Form> form, Set<Form> others) {
            Set<Form> seen = new HashSet<>(others);
            return rules.stream().filter(rule -> seen.add(form.apply(rule))).collect(toCollection(ArrayDeque::new));
        }
    }

    static Duration hold(AlertRule rule) {
        return rule.duration()
                .flatMap(written -> Durations.parse(written.text()))
                .orElse(Duration.ZERO);
    }

    static String severity(AlertRule rule) {
        return rule.severity().map(Written::text).orElse("");
    }

    static String severity(LoadedRule rule) {
        return rule.labels().getOrDefault("severity", "");
    }
}

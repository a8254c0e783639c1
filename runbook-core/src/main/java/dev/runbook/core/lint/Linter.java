package dev.runbook.core.lint;

import dev.runbook.core.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs every rule and turns what they and the readers found into findings: severities as configured, suppressions obeyed,
 * in an order that never varies.
 *
 * @param rules the rules to run, also those whose ids are known to configuration and suppressions
 */
public record Linter(List<Rule> rules) {
    public Linter {
        rules = List.copyOf(rules);
    }

    /**
     * Checks the catalog.
     *
     * @param reading what was wrong while files were read
     * @return all findings, new to an empty baseline, in the order of their places
     */
    public List<Finding> lint(Context context, List<Diagnostic> reading) {
        Severities severities = new Severities(rules, context.config());
        Stream<Diagnostic> unknown = severities.unknown(context.source("runbook.yaml")).stream();
        List<Diagnostic> found = Stream.of(reading.stream(), unknown, new RuleRun(rules, context).all())
                .flatMap(diagnostics -> diagnostics)
                .flatMap(diagnostic -> severities.apply(diagnostic).stream())
                .distinct()
                .sorted(Diagnostic.ORDER)
                .toList();
        Suppressions suppressions = Suppressions.of(context, severities);
        Suppressions.Outcome outcome = suppressions.apply(found, context.today());
        Stream<Diagnostic> about =
                outcome.about().stream().flatMap(diagnostic -> severities.apply(diagnostic).stream());
        List<Diagnostic> all = Stream.concat(outcome.left().stream(), about)
                .sorted(Diagnostic.ORDER)
                .toList();
        return new Fingerprints(context.sources()).of(all);
    }
}

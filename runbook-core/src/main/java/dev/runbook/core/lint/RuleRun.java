package dev.runbook.core.lint;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs rules, runbooks in parallel; a rule that crashes becomes a finding and the others go on. */
record RuleRun(List<Rule> rules, Context context) {
    /** What all rules find, in no particular order. */
    Stream<Diagnostic> all() {
        List<RunbookRule> single = kind(RunbookRule.class);
        List<CatalogRule> whole = kind(CatalogRule.class);
        Stream<Diagnostic> ofRunbooks = context.graph().catalog().runbooks().parallelStream()
                .flatMap(runbook -> single.stream()
                        .flatMap(rule ->
                                guarded(rule, runbook.fact().file(), out -> rule.check(runbook, context, out))));
        Stream<Diagnostic> ofCatalog =
                whole.parallelStream().flatMap(rule -> guarded(rule, "runbook.yaml", out -> rule.check(context, out)));
        return Stream.concat(ofRunbooks, ofCatalog);
    }

    private <T extends Rule> List<T> kind(Class<T> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Stream<Diagnostic> guarded(Rule rule, String file, Consumer<Reporter> check) {
        Collected collected = new Collected(rule);
        try {
            check.accept(collected);
        } catch (RuntimeException | StackOverflowError e) {
            collected.report(crash(rule, file, e));
        }
        return collected.found.stream();
    }

    private static Diagnostic crash(Rule rule, String file, Throwable e) {
        String what = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
        return Diagnostic.of(
                "internal-error",
                Severity.ERROR,
                Span.startOf(file),
                "The rule `" + rule.id() + "` failed on " + file + " (" + what + "); it did not check the file.",
                "This is a defect of the linter: report it with the file, and turn the rule off in `runbook.yaml` until then.");
    }

    private record Collected(Rule rule, List<Diagnostic> found) implements Reporter {
        Collected(Rule rule) {
            this(rule, new ArrayList<>());
        }

        @Override
        public Diagnostic diagnostic(Span span, String message, String help) {
            return Diagnostic.of(rule.id(), rule.severity(), span, message, help);
        }

        @Override
        public void report(Diagnostic diagnostic) {
            found.add(diagnostic);
        }
    }
}

package dev.runbook.core.lint.rules;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.Rule;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.lint.rules.input.InternalError;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import java.util.ArrayList;
import java.util.List;

/** The rules that run in a specification: all, and for {@code internal-error} one that crashes on demand. */
final class Specimen {
    private Specimen() {}

    static List<Rule> rules(Rule rule) {
        List<Rule> rules = new ArrayList<>(Rules.ALL);
        if (rule instanceof InternalError) {
            rules.add(new BrokenRule());
        }
        return rules;
    }

    /** Crashes on a runbook whose title says so. */
    static final class BrokenRule implements RunbookRule {
        @Override
        public Severity severity() {
            return Severity.INFO;
        }

        @Override
        public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
            if (runbook.fact().title().contains("Crash")) {
                throw new IllegalStateException("unexpected title");
            }
        }
    }
}

package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Entry;

/** Two procedures of one service that run the same commands, give the same steps or answer the same trouble. */
public final class DuplicateProcedure implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            Twins.of(service.procedures().stream().map(Entry::fact).toList())
                    .forEach(twins -> reporter.report(reporter.diagnostic(
                                    twins.second().span(),
                                    twins.second().title() + " and "
                                            + twins.first().title() + likeness(twins.likeness())
                                            + ": one of them is kept up to date, and the reader may hold the other.",
                                    "Make one of both, or say in each when it is the right one.")
                            .with(Confidence.LIKELY)
                            .related(twins.first().span(), "`" + twins.first().title() + "`")));
        }
    }

    private static String likeness(Twins.Likeness likeness) {
        return switch (likeness) {
            case COMMANDS -> " run the same commands";
            case STEPS -> " have the same steps";
            case TROUBLE -> " answer the same trouble";
        };
    }
}

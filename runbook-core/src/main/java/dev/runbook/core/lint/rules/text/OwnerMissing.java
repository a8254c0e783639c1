package dev.runbook.core.lint.rules.text;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Stated;

/**
 * Nobody owns it: a service whose catalog file names no owner, or, without such a file, a runbook whose front matter names
 * none.
 */
public final class OwnerMissing implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        context.graph().catalog().services().stream()
                .map(Entry::fact)
                .filter(service -> Metadata.isDeclaration(service.span())
                        && service.owner().isEmpty())
                .forEach(service -> report(service.span(), "The service `" + service.name() + "`", reporter));
        context.graph().catalog().runbooks().stream()
                .filter(runbook -> isUnowned(runbook, context))
                .forEach(runbook -> report(runbook.fact().frontMatter().span(), "This runbook", reporter));
    }

    private static boolean isUnowned(Entry<Runbook> runbook, Context context) {
        return Metadata.isInUse(runbook, context)
                && Metadata.declared(runbook, context).isEmpty()
                && runbook.fact().frontMatter().owner().isEmpty()
                && Stated.in(runbook.fact().document()).stream().noneMatch(Stated::isOwner);
    }

    private static void report(Span span, String what, Reporter reporter) {
        reporter.report(
                span,
                what + " has no owner: nobody is asked when it is wrong, and nobody is told when it fails.",
                "Add `owner:` with a team that answers.");
    }
}

package dev.runbook.core.lint.rules.links;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.Target;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Procedure;
import java.util.HashSet;
import java.util.Set;

/**
 * An alert or a figure whose answer stands in another place of the same runbook, with no link from the one to the other. An
 * alert that holds its own answer needs none, nor one that names it.
 */
public final class MissingCrossLink implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        Set<Span> told = new HashSet<>();
        for (Link answer : context.graph().links()) {
            if (answer.kind() == Link.Kind.ANSWERS
                    && context.graph().entry(answer.from()).map(Entry::fact).orElse(null) instanceof Procedure procedure
                    && context.graph().entry(answer.to()).map(Entry::fact).orElse(null) instanceof Fact question
                    && isApart(question, procedure)
                    && !isLinked(context, answer, question, procedure)
                    && told.add(question.span())) {
                String what = question instanceof Alert alert ? alert.name() : ((Metric) question).name();
                reporter.report(reporter.diagnostic(
                                question.span(),
                                "What to do about `" + what + "` stands under `" + procedure.title()
                                        + "`, and nothing here leads there.",
                                "Link from here to `" + procedure.title() + "`.")
                        .related(procedure.span(), "`" + procedure.title() + "`")
                        .with(answer.confidence()));
            }
        }
    }

    /** In one runbook, and neither in the other. */
    private static boolean isApart(Fact question, Procedure procedure) {
        boolean inside = question instanceof Alert alert
                && alert.body().filter(body -> body.span().contains(procedure.span())).isPresent();
        return question.span().file().equals(procedure.span().file())
                && question.span().line() != procedure.span().line()
                && !procedure.body().span().contains(question.span())
                && !inside;
    }

    private static boolean isLinked(Context context, Link answer, Fact question, Procedure procedure) {
        boolean named = context.graph().from(answer.to()).stream().anyMatch(link -> link.to().equals(answer.from()));
        return named || context.graph().catalog().runbooks().stream()
                .map(Entry::fact)
                .filter(runbook -> runbook.file().equals(question.span().file()))
                .flatMap(runbook -> runbook.document().allInlines())
                .filter(inline -> inline instanceof Inline.Link)
                .filter(inline -> isNear(inline.span(), question))
                .map(inline -> context.graph().targets().resolve(question.span().file(), ((Inline.Link) inline).target()))
                .anyMatch(target -> target instanceof Target.Page page
                        && page.heading().filter(heading -> heading.span().line() == procedure.span().line()).isPresent());
    }

    private static boolean isNear(Span link, Fact question) {
        boolean inBody = question instanceof Alert alert
                && alert.body().filter(body -> body.span().contains(link)).isPresent();
        return inBody || link.line() == question.span().line();
    }
}

package dev.runbook.core.lint.rules.links;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.Target;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
        Map<String, List<Span>> bodies = context.graph().catalog().alerts().stream()
                .flatMap(alert -> alert.fact().body().map(Section::span).stream())
                .collect(Collectors.groupingBy(Span::file));
        Set<String> told = new HashSet<>();
        for (Link answer : context.graph().links()) {
            if (answer.kind() == Link.Kind.ANSWERS
                    && fact(context, answer.from()) instanceof Procedure procedure
                    && fact(context, answer.to()) instanceof Fact question
                    && isApart(question, procedure, bodies)
                    && !isLinked(context, answer, question, procedure)
                    && told.add(question.span().file() + ":" + question.span().line())) {
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

    private static Object fact(Context context, String id) {
        return context.graph().entry(id).<Object>map(Entry::fact).orElse(id);
    }

    /** In one runbook, neither in the other, and the question not in what is said of an alert. */
    private static boolean isApart(Fact question, Procedure procedure, Map<String, List<Span>> bodies) {
        Span place = question.span();
        boolean inside = question instanceof Alert alert
                ? alert.body()
                        .filter(body -> body.span().contains(procedure.span()))
                        .isPresent()
                : bodies.getOrDefault(place.file(), List.of()).stream().anyMatch(body -> body.contains(place));
        return place.file().equals(procedure.span().file())
                && place.line() != procedure.span().line()
                && !procedure.body().span().contains(place)
                && !inside;
    }

    private static boolean isLinked(Context context, Link answer, Fact question, Procedure procedure) {
        boolean named = context.graph().from(answer.to()).stream()
                .anyMatch(link -> link.to().equals(answer.from()));
        String file = question.span().file();
        return named
                || context.graph().document(file).stream()
                        .flatMap(Document::allInlines)
                        .filter(inline -> inline instanceof Inline.Link && isNear(inline.span(), question))
                        .map(inline -> context.graph().targets().resolve(file, ((Inline.Link) inline).target()))
                        .anyMatch(target -> target instanceof Target.Page page && leadsTo(page, procedure));
    }

    private static boolean leadsTo(Target.Page page, Procedure procedure) {
        return page.heading()
                .filter(heading -> heading.span().line() == procedure.span().line())
                .isPresent();
    }

    private static boolean isNear(Span link, Fact question) {
        boolean inBody = question instanceof Alert alert
                && alert.body().filter(body -> body.span().contains(link)).isPresent();
        return inBody || link.line() == question.span().line();
    }
}

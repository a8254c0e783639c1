package dev.runbook.core.lint.rules.links;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.Target;
import dev.runbook.core.link.Unraised;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Runbook;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A runbook that nobody comes across: no other links to it, in a folder whose index links to at least half of its runbooks,
 * or it is the page of an alert that no rule raises. An index that lists nothing leaves that to a site generator.
 */
public final class OrphanRunbook implements CatalogRule {
    private static final Pattern INDEX = Pattern.compile("(?i)(?:.*/)?(?:readme|_?index)\\.md");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        unlisted(context, reporter);
        Unraised.of(context.graph()).stream()
                .filter(page -> page.near().isEmpty())
                .forEach(page -> reporter.report(unraised(page.page().fact(), reporter)));
    }

    private static Diagnostic unraised(Alert alert, Reporter reporter) {
        return reporter.diagnostic(
                        alert.span(),
                        "No rule here raises the alert " + alert.name()
                                + ", while most of the pages around it have theirs: either the rule is kept elsewhere, or nobody is ever paged to this page.",
                        "Add the rule, rename the page if the rule was renamed, or delete it if the rule is gone.")
                .with(Severity.INFO)
                .with(Confidence.LIKELY);
    }

    private static void unlisted(Context context, Reporter reporter) {
        List<Entry<Runbook>> runbooks = context.graph().catalog().runbooks();
        Set<String> linked = runbooks.stream()
                .flatMap(runbook -> targets(runbook.fact(), context))
                .collect(Collectors.toSet());
        Map<String, List<Entry<Runbook>>> folders = runbooks.stream()
                .filter(runbook -> !isIndex(runbook))
                .collect(Collectors.groupingBy(runbook -> folder(runbook.fact().file())));
        Set<String> told = new HashSet<>();
        for (Entry<Runbook> index : runbooks) {
            if (isIndex(index)) {
                Set<String> listed = targets(index.fact(), context).collect(Collectors.toSet());
                List<Entry<Runbook>> inside =
                        folders.getOrDefault(folder(index.fact().file()), List.of());
                long known = inside.stream()
                        .filter(runbook -> listed.contains(runbook.fact().file()))
                        .count();
                if (known >= 2 && known * 2 >= inside.size()) {
                    inside.stream()
                            .filter(runbook -> !linked.contains(runbook.fact().file()))
                            .filter(runbook -> told.add(runbook.fact().file()))
                            .forEach(runbook -> report(index, runbook, reporter));
                }
            }
        }
    }

    private static boolean isIndex(Entry<Runbook> runbook) {
        return INDEX.matcher(runbook.fact().file()).matches();
    }

    private static void report(Entry<Runbook> index, Entry<Runbook> runbook, Reporter reporter) {
        reporter.report(
                runbook.fact().document().top(),
                "No page links to this runbook, not even `" + index.fact().file()
                        + "`, which lists the others: nobody comes across it.",
                "Add it to the list, or delete it if it is no longer needed.");
    }

    /** The runbooks that a runbook links to, itself left out. */
    private static Stream<String> targets(Runbook runbook, Context context) {
        return runbook.document()
                .allInlines()
                .filter(inline -> inline instanceof Inline.Link)
                .map(inline -> context.graph().targets().resolve(runbook.file(), ((Inline.Link) inline).target()))
                .filter(target -> target instanceof Target.Page)
                .map(target -> ((Target.Page) target).file())
                .filter(file -> !file.equals(runbook.file()));
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }
}

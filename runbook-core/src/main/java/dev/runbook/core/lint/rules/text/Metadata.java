package dev.runbook.core.lint.rules.text;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.FrontMatter;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Service;
import java.util.Optional;
import java.util.Set;

/** Where owner and review are written: in front matter and catalogs, or in the text. */
final class Metadata {
    /** Keys that only we read; a title or weight alone is for another site generator. */
    private static final Set<String> OURS =
            Set.of("service", "owner", "kind", "severity", "alerts", "metrics", "reviewed", "review-every");

    private Metadata() {}

    /** Whether front matter with a key of ours, or a catalog file for the service, is in use. */
    static boolean isInUse(Entry<Runbook> runbook, Context context) {
        FrontMatter frontMatter = runbook.fact().frontMatter();
        return frontMatter.keys().stream().anyMatch(OURS::contains)
                || declared(runbook, context).isPresent();
    }

    /** Whether a service stands in a file of its own, and is not only guessed from a runbook, a rule file or a folder. */
    static boolean isDeclaration(Span service) {
        String name = service.file().substring(service.file().lastIndexOf('/') + 1);
        return name.equals("service.yaml") || name.equals("service.yml");
    }

    /** The runbook's service, where a catalog file declares it. */
    static Optional<Service> declared(Entry<Runbook> runbook, Context context) {
        return context.graph()
                .entry("service:" + runbook.service())
                .map(Entry::fact)
                .filter(fact -> fact instanceof Service service && isDeclaration(service.span()))
                .map(fact -> (Service) fact);
    }
}

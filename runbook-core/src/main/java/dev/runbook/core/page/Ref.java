package dev.runbook.core.page;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Checklist;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Service;
import java.util.List;
import java.util.Optional;

/**
 * A link to another page.
 *
 * @param url relative to the site's root, perhaps with an anchor; or an address outside
 * @param note what tells it from others of the same text, such as the heading above a procedure; empty for none
 */
public record Ref(String text, String url, String note) {
    public static Ref of(String text, String url) {
        return new Ref(text, url, "");
    }

    /** A link to an entry's page, under the entry's name. */
    public static Ref to(Entry<?> entry) {
        Object fact = entry.fact();
        if (fact instanceof Procedure procedure) {
            return new Ref(procedure.title(), entry.url(), above(procedure));
        }
        return of(name(fact), entry.url());
    }

    /** A metric's name with its qualifier. */
    static String name(Metric metric) {
        return name(metric.name(), metric.qualifier());
    }

    static String name(String metric, Optional<String> qualifier) {
        return qualifier.map(part -> metric + " (" + part + ")").orElse(metric);
    }

    private static String name(Object fact) {
        if (fact instanceof Alert alert) {
            return alert.name();
        }
        if (fact instanceof Metric metric) {
            return name(metric);
        }
        if (fact instanceof Checklist checklist) {
            return checklist.title();
        }
        if (fact instanceof Runbook runbook) {
            return runbook.title();
        }
        return fact instanceof Service service ? service.name() : fact.toString();
    }

    /** The heading above a procedure: many are called Diagnosis. */
    private static String above(Procedure procedure) {
        List<Block.Heading> ancestors = procedure.body().ancestors();
        String nearest =
                ancestors.isEmpty() ? "" : ancestors.get(ancestors.size() - 1).text();
        return Names.words(procedure.title()).contains(Names.words(nearest)) ? "" : nearest;
    }
}

package dev.runbook.core.page;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Procedure;
import java.util.List;
import java.util.Optional;

/**
 * An alert in a table.
 *
 * @param procedures those that answer it and stand outside its own text
 */
public record AlertRow(
        Ref alert, Optional<Chip> severity, Optional<String> condition, List<Ref> procedures, Optional<Ref> service) {
    private static final int MOST_PROCEDURES = 3;

    public AlertRow {
        procedures = List.copyOf(procedures);
    }

    static AlertRow of(Edition edition, Entry<Alert> alert) {
        List<Ref> procedures = Relation.to(edition, alert.id(), Link.Kind.ANSWERS).stream()
                .filter(procedure -> !isOwn(alert.fact(), procedure))
                .map(Ref::to)
                .limit(MOST_PROCEDURES)
                .toList();
        return new AlertRow(
                Ref.to(alert),
                Chip.of(alert.fact().severity()),
                Conditions.of(alert.fact()),
                procedures,
                edition.service(alert.service()));
    }

    /** Whether a procedure is a part of the alert's own text, which the alert's page shows. */
    static boolean isOwn(Alert alert, Entry<?> entry) {
        return entry.fact() instanceof Procedure procedure
                && alert.body()
                        .filter(body -> body.span().contains(procedure.span()))
                        .isPresent();
    }
}

package dev.runbook.core.link;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Section;
import dev.runbook.core.model.Walk;
import java.util.stream.Stream;

/** What there is to do about an alert. */
public final class Remedies {
    private Remedies() {}

    /** Whether a procedure answers it, its text points to one, or its text holds a list, a command or parts of its own. */
    public static boolean has(Entry<Alert> alert, Graph graph) {
        return graph.to(alert.id()).stream().anyMatch(link -> link.kind() == Link.Kind.ANSWERS)
                || graph.from(alert.id()).stream()
                        .anyMatch(link ->
                                link.kind() == Link.Kind.MENTIONS && link.to().startsWith("procedure:"))
                || alert.fact().body().filter(Remedies::saysMore).isPresent();
    }

    /** The procedures that answer it, surely or as a guess. */
    static Stream<Entry<?>> of(Entry<Alert> alert, Graph graph) {
        return graph.to(alert.id()).stream()
                .filter(link -> link.kind() == Link.Kind.ANSWERS)
                .flatMap(link -> graph.entry(link.from()).stream())
                .filter(entry -> entry.fact() instanceof Procedure);
    }

    /** Whether there is more than a symptom: a list, code, or text below a heading of its own. */
    private static boolean saysMore(Section body) {
        return body.allBlocks()
                        .flatMap(Walk::blocks)
                        .anyMatch(block -> block instanceof Block.Fence || block instanceof Block.ListBlock)
                || body.all().skip(1).anyMatch(section -> !section.blocks().isEmpty());
    }
}

package dev.runbook.core.data;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import java.util.HashMap;
import java.util.Map;

/** The anchors of one YAML document and how much has been made of them by aliases. */
final class Anchors {
    /** Aliases may stand for this many nodes altogether; real files stay far below, a billion laughs does not. */
    private static final int MAX_ALIASED_NODES = 10_000;

    private final Map<String, Anchored> byName = new HashMap<>();
    private int aliased;

    private record Anchored(Node node, int size) {}

    /** Remembers a node, which with all that is in it counts as {@code size}. */
    void put(String name, Node node, int size) {
        byName.put(name, new Anchored(node, size));
    }

    /** How many nodes the aliases read so far stand for. */
    int aliased() {
        return aliased;
    }

    /** What an alias stands for. */
    Node resolve(String name, Span place) {
        Anchored anchored = byName.get(name);
        if (anchored == null) {
            throw refused(
                    "yaml-syntax",
                    place,
                    "The alias *" + name + " stands before its anchor &" + name + ", within it, or has none.",
                    "Define &" + name + " above, or write the value out.");
        }
        aliased += anchored.size;
        if (aliased > MAX_ALIASED_NODES) {
            throw refused(
                    "too-large",
                    place,
                    "The aliases of this file stand for more than " + MAX_ALIASED_NODES
                            + " values, so nothing of it was read.",
                    "Write the values out.");
        }
        return anchored.node;
    }

    private static RefusedException refused(String rule, Span span, String message, String help) {
        return new RefusedException(Diagnostic.of(rule, Severity.ERROR, span, message, help));
    }
}

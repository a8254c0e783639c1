package dev.runbook.core.picture;

import dev.runbook.core.page.Zone;

/** The patterns that tell zones apart where there is no colour: the denser, the more urgent. */
final class Hatch {
    private Hatch() {}

    /** The pattern of a kind of zone, for a picture of its own id. */
    static String pattern(String id, Zone.Kind kind) {
        return switch (kind) {
            case TARGET -> pattern(id, kind, 8, "<circle cx=\"4\" cy=\"4\" r=\".8\"/>");
            case QUIET -> pattern(id, kind, 8, "");
            case UNWATCHED -> pattern(id, kind, 8, "<path d=\"M0 4h4\"/>");
            case WARNING -> pattern(id, kind, 10, "<path d=\"M-1 11L11-1\"/>");
            case ALERT -> pattern(id, kind, 6, "<path d=\"M-1 7L7-1\"/>");
            case CRITICAL -> pattern(id, kind, 7, "<path d=\"M-1 8L8-1M-1-1L8 8\"/>");
        };
    }

    private static String pattern(String id, Zone.Kind kind, int size, String drawing) {
        return ("<pattern id=\"%s-%s\" class=\"hatch\" width=\"%d\" height=\"%d\" patternUnits=\"userSpaceOnUse\">%s"
                        + "</pattern>")
                .formatted(id, kind.word(), size, size, drawing);
    }
}

package dev.runbook.core.picture;

/** The patterns that tell zones apart where there is no colour: the denser, the more urgent. */
final class Hatch {
    private Hatch() {}

    /** A pattern for each kind of zone but the empty ones, which share a blank one. */
    static String patterns(String id) {
        return pattern(id, "target", 8, "<circle cx=\"4\" cy=\"4\" r=\".8\"/>")
                + pattern(id, "quiet", 8, "")
                + pattern(id, "unwatched", 8, "<path d=\"M0 4h4\"/>")
                + pattern(id, "warning", 10, "<path d=\"M-1 11L11-1\"/>")
                + pattern(id, "alert", 6, "<path d=\"M-1 7L7-1\"/>")
                + pattern(id, "critical", 7, "<path d=\"M-1 8L8-1M-1-1L8 8\"/>");
    }

    private static String pattern(String id, String kind, int size, String drawing) {
        return ("<pattern id=\"%s-%s\" class=\"hatch\" width=\"%d\" height=\"%d\" patternUnits=\"userSpaceOnUse\">%s"
                        + "</pattern>")
                .formatted(id, kind, size, size, drawing);
    }
}

package dev.runbook.core.picture;

import dev.runbook.core.html.SafeHtml;
import dev.runbook.core.page.Band;
import dev.runbook.core.page.Zone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Draws a band. Positions are shares of the width and sizes are pixels, so that the picture fills any screen while its texts
 * stay as large as the page's. Each zone has its own pattern, so that it is told from the next without colour.
 */
public final class BandPicture {
    private static final int HEIGHT = 26;
    private static final int LANE = 17;
    private static final int TEXT = 12;

    private BandPicture() {}

    /**
     * A band as SVG.
     *
     * @param number of the band on its page
     */
    public static String svg(Band band, int number) {
        List<Label> labels = Labels.of(band.marks());
        int top = lanes(labels, true) * LANE + 2;
        int bottom = lanes(labels, false) * LANE;
        String id = "rb-band-" + number;
        StringBuilder out = new StringBuilder(2048);
        out.append("<svg class=\"band-svg\" role=\"img\" width=\"100%\" height=\"")
                .append(top + HEIGHT + bottom + 4)
                .append("\" aria-labelledby=\"")
                .append(id)
                .append("-t ")
                .append(id)
                .append("-d\"><title id=\"")
                .append(id)
                .append("-t\">")
                .append(SafeHtml.escape("Thresholds of " + band.name()))
                .append("</title><desc id=\"")
                .append(id)
                .append("-d\">")
                .append(SafeHtml.escape(band.words()))
                .append("</desc><defs>")
                .append(band.zones().stream()
                        .map(Zone::kind)
                        .distinct()
                        .map(kind -> Hatch.pattern(id, kind))
                        .collect(Collectors.joining()))
                .append("</defs>");
        for (int i = 0; i < band.zones().size(); i++) {
            Zone zone = band.zones().get(i);
            boolean named = i == 0 || !band.zones().get(i - 1).name().equals(zone.name());
            zone(out, zone, named, id, top);
        }
        out.append("<rect class=\"frame\" x=\"0\" y=\"")
                .append(top)
                .append("\" width=\"100%\" height=\"")
                .append(HEIGHT)
                .append("\"/>");
        labels.forEach(label -> label(out, label, top));
        return out.append("</svg>").toString();
    }

    private static int lanes(List<Label> labels, boolean above) {
        return labels.stream()
                .filter(label -> label.above() == above)
                .mapToInt(label -> label.lane() + 1)
                .max()
                .orElse(0);
    }

    private static void zone(StringBuilder out, Zone zone, boolean named, String id, int top) {
        String place = "x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\""
                .formatted(percent(zone.from()), top, percent(zone.to() - zone.from()), HEIGHT);
        out.append("<g class=\"z ")
                .append(zone.kind().word())
                .append("\"><rect class=\"tint\" ")
                .append(place)
                .append("/><rect ")
                .append(place)
                .append(" fill=\"url(#")
                .append(id)
                .append('-')
                .append(zone.kind().word())
                .append(")\"/>");
        String name = zone.name();
        if (named && Labels.width(name) + 2 * Labels.GAP <= (zone.to() - zone.from()) * Labels.NARROWEST) {
            out.append("<text class=\"in\" x=\"")
                    .append(percent((zone.from() + zone.to()) / 2))
                    .append("\" y=\"")
                    .append(top + HEIGHT / 2 + 4)
                    .append("\" text-anchor=\"middle\">")
                    .append(SafeHtml.escape(name))
                    .append("</text>");
        }
        out.append("</g>");
    }

    /** A mark, the line from it to its text, and the text. */
    private static void label(StringBuilder out, Label label, int top) {
        int base = label.above() ? top : top + HEIGHT;
        int far = label.above() ? base - label.lane() * LANE - TEXT : base + label.lane() * LANE + TEXT;
        out.append("<svg class=\"m")
                .append(label.own() ? " mine" : "")
                .append("\" x=\"")
                .append(percent(label.at()))
                .append("\" overflow=\"visible\"><line x1=\"0\" x2=\"0\" y1=\"")
                .append(label.above() ? far : top)
                .append("\" y2=\"")
                .append(label.above() ? top + HEIGHT : far)
                .append("\"/><text x=\"")
                .append(label.rightwards() ? (int) Labels.GAP : -(int) Labels.GAP)
                .append("\" y=\"")
                .append(label.above() ? far + TEXT - 4 : far + 1)
                .append(label.rightwards() ? "\"" : "\" text-anchor=\"end\"")
                .append('>')
                .append(SafeHtml.escape(label.text()))
                .append("</text></svg>");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }
}

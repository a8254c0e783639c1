package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Instructions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of running text, and the label it begins with: {@code **Symptoms**: Disk usage > 80%}.
 *
 * @param label nothing where the line has none
 * @param rest the text after the label; all of it where there is none
 */
record Line(List<Inline> inlines, Flat flat, Optional<Label> label, Flat rest) {
    /** What may stand between a bold label and the text: a remark in parentheses, then a colon or dash, or the end. */
    private static final Pattern AFTER_BOLD =
            Pattern.compile("\\s*(\\([^()]*\\))?\\s*(?::|\uFF1A|-(?=\\s)|\u2013|\u2014|\u2192|$)\\s*");

    private static final Pattern AFTER_COLON = Pattern.compile("\\s*");
    private static final Pattern PLAIN =
            Pattern.compile("\\s*([\\p{L}\\p{N}][^:`|<>{}\"\u2192]{0,60}?)\\s*(\\([^()]*\\))?:(?:\\s+|$)");

    Line {
        inlines = List.copyOf(inlines);
    }

    /**
     * The words that a line begins with to say what it is about.
     *
     * @param remark what stands in parentheses behind them, without these
     * @param bold whether it is marked up, so that it can stand for a heading
     */
    record Label(String text, Span span, String remark, boolean bold, Theme theme) {
        static Label of(String text, Span span, String remark, boolean bold) {
            return new Label(text, span, remark, bold, Theme.of(text));
        }
    }

    /**
     * The lines of a paragraph as they are meant: a line that begins with a label is one, so is what follows a hard break;
     * any other line goes on with the sentence before it.
     */
    static List<Line> of(Block.Paragraph paragraph, Source source) {
        List<List<Inline>> written = new ArrayList<>();
        written.add(new ArrayList<>());
        for (Inline inline : paragraph.inlines()) {
            if (inline instanceof Inline.Break) {
                written.add(new ArrayList<>(List.of(inline)));
            } else {
                written.get(written.size() - 1).add(inline);
            }
        }
        if (written.size() == 1) {
            return List.of(of(paragraph.inlines(), source));
        }
        List<Line> each =
                written.stream().map(line -> of(withoutBreak(line), source)).toList();
        boolean all = each.stream().allMatch(line -> line.label().isPresent());
        List<Line> lines = new ArrayList<>();
        List<Inline> current = new ArrayList<>(written.get(0));
        for (int i = 1; i < written.size(); i++) {
            boolean hard = written.get(i).get(0) instanceof Inline.Break lineBreak && lineBreak.hard();
            boolean begins = each.get(i)
                    .label()
                    .filter(label -> label.bold() || label.theme() != Theme.OTHER)
                    .isPresent();
            if (all || hard || begins) {
                lines.add(of(current, source));
                current = new ArrayList<>(withoutBreak(written.get(i)));
            } else {
                current.addAll(written.get(i));
            }
        }
        lines.add(of(current, source));
        return lines;
    }

    private static List<Inline> withoutBreak(List<Inline> line) {
        return !line.isEmpty() && line.get(0) instanceof Inline.Break ? line.subList(1, line.size()) : line;
    }

    /** One line with a bold label, or with a plain one before a colon. */
    static Line of(List<Inline> inlines, Source source) {
        Flat flat = Flat.of(source, inlines);
        Optional<Inline> first = inlines.stream()
                .filter(inline ->
                        !(inline instanceof Inline.Text text && text.text().isBlank()))
                .findFirst();
        boolean marked = first.filter(i -> i instanceof Inline.Strong || i instanceof Inline.Emphasis)
                .isPresent();
        return marked ? bold(inlines, flat, first.orElseThrow()) : plain(inlines, flat);
    }

    private static Line bold(List<Inline> inlines, Flat flat, Inline mark) {
        String marked = Inline.text(List.of(mark));
        int start = flat.text().indexOf(marked);
        String name = marked.strip();
        boolean colon = name.endsWith(":");
        name = colon ? name.substring(0, name.length() - 1).strip() : name;
        Matcher after = (colon ? AFTER_COLON : AFTER_BOLD).matcher(flat.text());
        after.region(start + marked.length(), flat.text().length());
        if (name.isEmpty() || !after.lookingAt()) {
            return new Line(inlines, flat, Optional.empty(), flat);
        }
        Label label = Label.of(name, mark.span(), colon ? "" : remark(after.group(1)), true);
        return new Line(
                inlines,
                flat,
                Optional.of(label),
                flat.part(after.end(), flat.text().length()));
    }

    private static Line plain(List<Inline> inlines, Flat flat) {
        Matcher matcher = PLAIN.matcher(flat.text());
        if (!matcher.lookingAt() || matcher.group(1).split(" ", -1).length > 6) {
            return new Line(inlines, flat, Optional.empty(), flat);
        }
        Span span = flat.span(matcher.start(1), matcher.end(1));
        Label label = Label.of(matcher.group(1).strip(), span, remark(matcher.group(2)), false);
        return new Line(
                inlines,
                flat,
                Optional.of(label),
                flat.part(matcher.end(), flat.text().length()));
    }

    private static String remark(@Nullable String group) {
        return group == null ? "" : group.substring(1, group.length() - 1).strip();
    }

    /** Whether nothing follows the label, so that it stands for a heading of what comes below. */
    boolean opens() {
        return label.isPresent() && rest.text().isBlank();
    }

    /** Whether it says what to do, itself or behind its label. */
    boolean instructs() {
        return Instructions.is(flat.text()) || label.isPresent() && Instructions.is(restText());
    }

    String restText() {
        return rest.text().strip();
    }

    Span span() {
        return flat.span(0, flat.text().length());
    }
}

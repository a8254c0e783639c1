package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a runbook says of itself in its text, as in {@code **Last Updated:** 2025-11-04} or {@code Owner: Payments}.
 *
 * @param span the line
 * @param label in lower case, such as {@code last updated}
 * @param value as written
 */
public record Stated(Span span, String label, String value) {
    private static final Pattern LINE = Pattern.compile(
            "^\\s*[>|]?[\\s*_]*"
                    + "((?:service |runbook |document |technical |page |code )?(?:owner|owners|owned by|maintainers?|maintained by)"
                    + "|(?:owning|responsible) team|team"
                    + "|(?:last |date )?(?:updated|reviewed|revised|verified|modified|checked|tested|edited)(?: on| at)?"
                    + "|last (?:update|review|revision|change|verification)|(?:review|revision) date|next review|review due)"
                    + "(?:[*_\\s]*[:|][*_\\s]*|\\s+(?=\\d{4}-))(\\S[^|]*)",
            Pattern.CASE_INSENSITIVE);

    /** Whether it names who looks after the text or the service. */
    public boolean isOwner() {
        return !isDate();
    }

    /** Whether it dates the text. */
    public boolean isDate() {
        return label.matches("(?:last |date )?(?:updated|reviewed|revised|verified|modified|checked|tested|edited).*"
                + "|last .*|re.* date|next review|review due");
    }

    /** Whether it is the date of a review to come. */
    public boolean isNext() {
        return label.equals("next review") || label.equals("review due");
    }

    /** The date that it gives, where it is one that can be read in one way only. */
    public Optional<LocalDate> date() {
        return WrittenDate.in(value);
    }

    /** All that a document says of itself, line by line. */
    public static List<Stated> in(Document document) {
        return document.allBlocks().flatMap(block -> lines(document, block)).toList();
    }

    private static Stream<Stated> lines(Document document, Block block) {
        boolean text = block instanceof Block.Paragraph || block instanceof Block.Table;
        if (!text) {
            return Stream.empty();
        }
        Span span = block.span();
        return Stream.iterate(span.line(), line -> line <= span.endLine(), line -> line + 1)
                .filter(line -> line <= document.source().lineCount())
                .flatMap(line ->
                        of(document.source().lineSpan(line), document.source().line(line)).stream());
    }

    private static Optional<Stated> of(Span span, String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String label = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
        return Optional.of(new Stated(span, label, matcher.group(2).strip()));
    }
}

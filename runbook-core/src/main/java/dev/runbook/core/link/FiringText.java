package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Section;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.model.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence of a runbook that says when an alert fires.
 *
 * @param text as it stands in the file
 */
public record FiringText(Span span, String text) {
    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z`*_])|\\n(?=\\s*\\*\\*)|\\n\\s*\\n");
    private static final Pattern MARKS = Pattern.compile("[*_`\\s]+");
    private static final Pattern FIRES = Pattern.compile(
            "(?i)\\b(?:alert|alarm|fires?|fired|firing|triggers?|triggered|pages?|paged|raised|warning|critical)\\b");

    private static final Pattern LEVEL = Pattern.compile("(?i)\\b(critical|warning|info)\\b");

    /** As much of a condition as tells it from others. */
    private static final int ENOUGH = 40;

    /** The sentences that explain the alert, and the place of its figure where that stands elsewhere. */
    public static List<FiringText> of(Alert said, Source source) {
        List<FiringText> sentences = explained(said, source);
        return Stream.concat(
                        sentences.stream(),
                        said.threshold().map(Threshold::span).stream()
                                .filter(span -> span.file().equals(source.path()))
                                .filter(span -> sentences.stream()
                                        .noneMatch(sentence -> sentence.span().contains(span)))
                                .map(span -> new FiringText(span, source.text(span))))
                .toList();
    }

    /** The level that the sentence speaks of, where it is one. */
    public Optional<String> level() {
        List<String> levels = LEVEL.matcher(text)
                .results()
                .map(result -> result.group(1).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return levels.size() == 1 ? Optional.of(levels.get(0)) : Optional.empty();
    }

    private static List<FiringText> explained(Alert said, Source source) {
        Optional<Section> body = said.body();
        Optional<String> condition = said.condition().map(FiringText::plain).filter(text -> !text.isBlank());
        if (body.isEmpty() || condition.isEmpty()) {
            return List.of();
        }
        for (Section section : body.get().all().toList()) {
            List<FiringText> sentences = blocks(section.blocks())
                    .flatMap(block -> sentences(block.span(), source))
                    .toList();
            List<FiringText> found = sentences.stream()
                    .filter(sentence -> sentence.says(condition.get()))
                    .toList();
            if (!found.isEmpty()) {
                // What else stands in a chapter of its own about the meaning of the alert speaks of it too.
                return section.equals(body.get())
                        ? found
                        : sentences.stream()
                                .filter(sentence -> found.contains(sentence) || sentence.isOfFiring())
                                .toList();
            }
        }
        return List.of();
    }

    /** Paragraphs, those of lists and quotes too. */
    private static Stream<Block> blocks(List<Block> blocks) {
        return blocks.stream().flatMap(Walk::blocks).filter(Block.Paragraph.class::isInstance);
    }

    private static Stream<FiringText> sentences(Span block, Source source) {
        String text = source.text(block);
        List<FiringText> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            add(block, source, from, end.start(), sentences);
            from = end.end();
        }
        add(block, source, from, text.length(), sentences);
        return sentences.stream();
    }

    private static void add(Span block, Source source, int from, int to, List<FiringText> sentences) {
        Span span = source.span(block.start() + from, block.start() + to);
        String text = source.text(span);
        if (!text.isBlank()) {
            sentences.add(new FiringText(span, text));
        }
    }

    private boolean says(String condition) {
        String sentence = plain(text);
        return sentence.contains(head(condition)) || condition.contains(head(sentence));
    }

    private boolean isOfFiring() {
        return FIRES.matcher(text).find();
    }

    private static String head(String text) {
        return text.substring(0, Math.min(ENOUGH, text.length()));
    }

    private static String plain(String text) {
        return MARKS.matcher(text).replaceAll(" ").strip();
    }
}

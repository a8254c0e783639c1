package dev.runbook.core.extract;

import dev.runbook.core.command.FenceItem;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.model.Walk;
import dev.runbook.core.threshold.Comparison;
import dev.runbook.core.threshold.Comparisons;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Figures that comments beside commands hold a result against: {@code # Should be > 32}. */
final class CommentThresholds implements Recogniser {
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)(?:#|--|//)\\s");

    private static final Pattern CHECK =
            Pattern.compile("(?i)^(?:check|verify|test|validate|confirm)\\s+(?:the\\s+)?(?=\\S)");

    @Override
    public Stream<Threshold> facts(Reading reading) {
        List<Threshold> found = new ArrayList<>();
        reading.topics()
                .filter(topic -> !topic.isReference())
                .forEach(topic -> topic.passages()
                        .forEach(passage -> passage.blocks().stream()
                                .forEach(block -> block(block, topic.text(), reading, found))));
        return found.stream();
    }

    private static void block(Block block, String nearest, Reading reading, List<Threshold> found) {
        if (block instanceof Block.Fence fence) {
            reading.items(fence).stream()
                    .filter(item -> item.kind() == FenceItem.Kind.COMMENT
                            || item.command().isPresent())
                    .forEach(item -> lines(item.span(), nearest, reading, found));
        } else if (block instanceof Block.ListBlock list) {
            for (Block.Item item : list.items()) {
                Line head = reading.line(item);
                String title = head.label()
                        .map(Line.Label::text)
                        .orElseGet(() -> item.text().strip());
                item.blocks().forEach(inner -> block(inner, title.isBlank() ? nearest : title, reading, found));
            }
        } else {
            Walk.blocks(block)
                    .filter(Block.Fence.class::isInstance)
                    .forEach(inner -> block(inner, nearest, reading, found));
        }
    }

    private static void lines(Span item, String nearest, Reading reading, List<Threshold> found) {
        for (int line = item.line(); line <= item.endLine(); line++) {
            Span whole = reading.source().lineSpan(line);
            String text = reading.source().text(whole);
            Matcher comment = COMMENT.matcher(text);
            if (hasFigure(text) && comment.find()) {
                String words = text.substring(comment.end());
                for (Comparison comparison : Comparisons.in(words)) {
                    int start = whole.start() + comment.end() + comparison.start();
                    int end = whole.start() + comment.end() + comparison.end();
                    found.add(of(comparison, reading.source().span(start, end), words, nearest));
                }
            }
        }
    }

    /** Whether the line may hold a comparison, which most do not. */
    private static boolean hasFigure(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static Threshold of(Comparison comparison, Span span, String words, String nearest) {
        MetricName metric = MetricName.of(comparison, CHECK.matcher(nearest).replaceFirst(""));
        return new Threshold(
                span,
                metric.name(),
                metric.qualifier(),
                comparison.comparator(),
                comparison.quantity(),
                Roles.inSentence(words).orElse(Threshold.Role.ACTION),
                comparison.duration(),
                Confidence.LIKELY);
    }
}

package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.MessageTemplate;
import dev.runbook.core.model.Placeholder;
import dev.runbook.core.model.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Messages to be filled in and sent: fences and quotes below a heading about templates. */
final class MessageTemplates implements Recogniser {
    private static final Set<String> LANGUAGES =
            Set.of("", "text", "txt", "plain", "plaintext", "markdown", "md", "email");
    private static final Pattern BLANK = Pattern.compile("\\[([^\\[\\]\\n]{1,60})\\](?!\\()|<([A-Za-z][^<>\\n@]{0,60})>"
            + "|\\{\\{\\s*([^{}\\n]{1,60}?)\\s*\\}\\}|\\{([A-Za-z_][^{}\\n]{0,60})\\}");

    @Override
    public Stream<MessageTemplate> facts(Reading reading) {
        List<MessageTemplate> found = new ArrayList<>();
        reading.topics().forEach(topic -> {
            for (Passage passage : topic.passages()) {
                if (topic.isWithin(Theme.TEMPLATE) || passage.theme() == Theme.TEMPLATE) {
                    passage.blocks().forEach(block -> block(block, topic, passage, reading, found));
                }
            }
        });
        return found.stream();
    }

    private static void block(Block block, Topic topic, Passage passage, Reading reading, List<MessageTemplate> found) {
        boolean fence = block instanceof Block.Fence f && LANGUAGES.contains(f.language());
        if (!fence && !(block instanceof Block.Quote)) {
            return;
        }
        String text = block instanceof Block.Fence f
                ? f.text()
                : reading.source().text(block.span()).replaceAll("(?m)^\\s*>\\s?", "");
        boolean document = text.strip().startsWith("# ");
        if (document || text.isBlank()) {
            return;
        }
        Span span = passage.line()
                .flatMap(Line::label)
                .map(Line.Label::span)
                .or(() -> topic.title().map(Title::span))
                .orElse(block.span());
        String title = passage.line().flatMap(Line::label).map(Line.Label::text).orElse(topic.text());
        found.add(new MessageTemplate(span, title, text, blanks(block, reading)));
    }

    private static List<Placeholder> blanks(Block block, Reading reading) {
        List<Placeholder> blanks = new ArrayList<>();
        Stream<Span> lines = block instanceof Block.Fence fence
                ? fence.lines().stream().map(Block.CodeLine::span)
                : Walk.blocks(block).filter(Block.Paragraph.class::isInstance).map(Block::span);
        lines.forEach(line -> {
            Matcher matcher = BLANK.matcher(reading.source().text(line));
            while (matcher.find()) {
                Span span = reading.source().span(line.start() + matcher.start(), line.start() + matcher.end());
                String text = matcher.group();
                blanks.add(new Placeholder(span, text, text.replaceAll("^[\\[<{]+\\s*|\\s*[\\]>}]+$", "")));
            }
        });
        return blanks;
    }
}

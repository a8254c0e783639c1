package dev.runbook.core.extract;

import dev.runbook.core.command.FenceItem;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.FrontMatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a recogniser may look at.
 *
 * @param texts its blocks as lines and commands
 * @param root the document as topics
 * @param alertPage the alert that the whole file is about, if it is about one
 * @param found what the recognisers before it found
 */
record Reading(
        Document document,
        Texts texts,
        FrontMatter frontMatter,
        Hints hints,
        Topic root,
        Optional<AlertPage> alertPage,
        Found found) {
    Source source() {
        return document.source();
    }

    String file() {
        return document.file();
    }

    /** Every topic, the document itself first, in the order of the text. */
    Stream<Topic> topics() {
        return root.all();
    }

    List<Line> lines(Block.Paragraph paragraph) {
        return texts.lines(paragraph);
    }

    Line line(Block.Item item) {
        return texts.line(item);
    }

    List<FenceItem> items(Block.Fence fence) {
        return texts.items(fence);
    }

    /** The lines of a topic's own text: labels, items of lists that are no task lists, paragraphs. */
    List<Line> lines(Topic topic) {
        List<Line> lines = new ArrayList<>();
        for (Passage passage : topic.passages()) {
            passage.line().ifPresent(lines::add);
            for (Block block : passage.blocks()) {
                if (block instanceof Block.ListBlock list && !list.isTaskList()) {
                    list.items().forEach(item -> lines.add(line(item)));
                } else if (block instanceof Block.Paragraph paragraph) {
                    lines.addAll(lines(paragraph));
                }
            }
        }
        return lines;
    }
}

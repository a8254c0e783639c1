package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts a document into topics and their passages. */
final class Topics {
    /** Headings that gather several matters; bold lines below them are titles of these. */
    private static final Pattern GROUP =
            Pattern.compile("^(common |frequent |other |general |standard |operational |known )?"
                    + "(procedures|tasks|operations|issues|problems|scenarios|errors|incidents|playbooks|runbooks|recipes|troubleshooting|faq)"
                    + "( (and|procedures|guide|solutions|runbooks)\\b.*)?$");

    private final Texts texts;
    private final Source source;

    private Topics(Texts texts) {
        this.texts = texts;
        this.source = texts.source();
    }

    static Topic of(Texts texts, Section root) {
        return new Topics(texts).topic(root, List.of());
    }

    private Topic topic(Section section, List<Title> above) {
        Optional<Title> title = section.heading().map(heading -> Title.of(Flat.of(source, heading.inlines())));
        List<Title> path = new ArrayList<>(above);
        title.ifPresent(path::add);
        Cut cut = new Cut(path, title.filter(Topics::gathers).isPresent());
        cut.all(section.blocks());
        List<Topic> topics = new ArrayList<>(cut.topics);
        section.sections().forEach(sub -> topics.add(topic(sub, path)));
        return new Topic(title, above, section, cut.passages, Grid.in(cut.passages), topics);
    }

    private static boolean gathers(Title title) {
        return title.theme() == Theme.ALERT
                || GROUP.matcher(Names.words(title.text())).find();
    }

    /** The lines of a paragraph, where one has a bold label or a plain one that names a field; else nothing. */
    private List<Line> labelled(Block block) {
        if (!(block instanceof Block.Paragraph paragraph)) {
            return List.of();
        }
        List<Line> lines = texts.lines(paragraph);
        boolean any = lines.stream()
                .anyMatch(line -> line.label()
                        .filter(label -> label.bold() || label.theme() != Theme.OTHER)
                        .isPresent());
        return any ? lines : List.of();
    }

    /** Goes once through the blocks of one text: its own passages come first, then the matters that bold lines begin. */
    private final class Cut {
        final List<Passage> passages = new ArrayList<>();
        final List<Topic> topics = new ArrayList<>();
        private final List<Title> path;
        private final boolean group;
        private final List<Block> current = new ArrayList<>();
        private Optional<Line> label = Optional.empty();

        Cut(List<Title> path, boolean group) {
            this.path = path;
            this.group = group;
        }

        void all(List<Block> blocks) {
            int i = 0;
            while (i < blocks.size()) {
                List<Line> lines = labelled(blocks.get(i));
                int opening = opening(lines);
                if (opening < 0) {
                    own(blocks.get(i), lines);
                    i++;
                } else {
                    lines.subList(0, opening).forEach(this::line);
                    close();
                    int end = end(blocks, i + 1, lines.get(opening));
                    topics.add(matter(lines.subList(opening, lines.size()), blocks.subList(i + 1, end)));
                    i = end;
                }
            }
            close();
        }

        private void own(Block block, List<Line> lines) {
            if (lines.isEmpty()) {
                current.add(block);
            } else {
                lines.forEach(this::line);
            }
        }

        private void line(Line line) {
            close();
            if (line.opens()) {
                label = Optional.of(line);
            } else {
                passages.add(new Passage(Optional.of(line), List.of()));
            }
        }

        private void close() {
            if (label.isPresent() || !current.isEmpty()) {
                passages.add(new Passage(label, current));
                current.clear();
                label = Optional.empty();
            }
        }

        private int opening(List<Line> lines) {
            for (int i = 0; i < lines.size(); i++) {
                if (beginsGroupMatter(lines.get(i)) || beginsReference(lines.get(i))) {
                    return i;
                }
            }
            return -1;
        }

        private boolean beginsGroupMatter(Line line) {
            return group
                    && isBoldTitle(line)
                    && !theme(line).isField()
                    && !theme(line).isReference();
        }

        private boolean beginsReference(Line line) {
            return isBoldTitle(line) && theme(line).isReference();
        }

        /** In a group a matter reaches to the next of its kind; reference reaches to the next bold line. */
        private int end(List<Block> blocks, int from, Line opening) {
            for (int i = from; i < blocks.size(); i++) {
                List<Line> lines = labelled(blocks.get(i));
                boolean ends = beginsGroupMatter(opening)
                        ? lines.stream().anyMatch(this::beginsGroupMatter)
                        : lines.stream().anyMatch(Topics::isBoldTitle);
                if (ends) {
                    return i;
                }
            }
            return blocks.size();
        }

        private Topic matter(List<Line> head, List<Block> rest) {
            Title title = Title.of(head.get(0).flat());
            List<Title> below = new ArrayList<>(path);
            below.add(title);
            Cut cut = new Cut(below, false);
            head.subList(1, head.size()).forEach(cut::line);
            cut.all(rest);
            int end = rest.isEmpty()
                    ? head.get(head.size() - 1).span().end()
                    : rest.get(rest.size() - 1).span().end();
            Section section = new Section(
                    source.span(head.get(0).span().start(), end), Optional.empty(), List.of(), rest, List.of());
            return new Topic(Optional.of(title), path, section, cut.passages, Grid.in(cut.passages), cut.topics);
        }
    }

    private static boolean isBoldTitle(Line line) {
        return line.opens() && line.label().orElseThrow().bold();
    }

    private static Theme theme(Line line) {
        return line.label().orElseThrow().theme();
    }
}

package dev.runbook.core.page;

import dev.runbook.core.model.Block;
import dev.runbook.core.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An alert's text cut at its headings, or at its bold labels, into what an engineer looks for.
 *
 * @param lead what stands before the first part, without the lines that only repeat the alert's facts
 * @param parts in the order of the text
 */
record AlertParts(List<Block> lead, List<Part> parts) {
    /** What a part is about. */
    enum Topic {
        MEANING,
        IMPACT,
        DIAGNOSIS,
        MITIGATION,
        VERIFICATION,
        ROLLBACK,
        ESCALATION,
        OTHER
    }

    /** Beginnings of words; the first topic that has one of a title's words wins. */
    private static final Map<Topic, List<String>> WORDS = Map.of(
            Topic.ROLLBACK, List.of("rollback", "revert", "undo"),
            Topic.VERIFICATION, List.of("verif", "validat", "confirm"),
            Topic.ESCALATION, List.of("escalat"),
            Topic.IMPACT, List.of("impact", "effect", "consequence"),
            Topic.MEANING, List.of("meaning", "description", "summary", "overview", "symptom", "definition"),
            Topic.DIAGNOSIS, List.of("diagnos", "investigat", "triage", "debug", "troubleshoot", "cause", "analysis"),
            Topic.MITIGATION,
                    List.of("mitigat", "resol", "solution", "action", "fix", "remed", "respon", "recover", "repair"));

    private static final List<Topic> ORDER = List.of(
            Topic.ROLLBACK,
            Topic.VERIFICATION,
            Topic.ESCALATION,
            Topic.IMPACT,
            Topic.MEANING,
            Topic.DIAGNOSIS,
            Topic.MITIGATION);

    /** Labels of facts that the page shows at its top. */
    private static final Set<String> FACTS =
            Set.of("alert", "severity", "priority", "condition", "threshold", "trigger", "duration", "metric");

    /**
     * One part.
     *
     * @param number from 1
     * @param heading none for a bold label
     * @param blocks without the heading or label
     */
    record Part(Topic topic, String title, int number, Optional<Block.Heading> heading, List<Block> blocks) {
        /** Of its heading, where it has one. */
        String anchor() {
            return heading.map(Block.Heading::anchor).orElse("rb-part-" + number);
        }
    }

    static AlertParts of(Section body) {
        List<Block> lead = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        labelled(body.blocks(), lead, parts);
        for (Section section : body.sections()) {
            parts.add(new Part(
                    topic(section.title()),
                    section.title(),
                    parts.size() + 1,
                    section.heading(),
                    section.allBlocks().toList()));
        }
        return new AlertParts(List.copyOf(lead), List.copyOf(parts));
    }

    /** The first part about a topic. */
    Optional<Part> first(Topic topic) {
        return parts.stream().filter(part -> part.topic() == topic).findFirst();
    }

    static Topic topic(String title) {
        String[] words = Texts.lower(title).replace("roll back", "rollback").split("[^\\p{L}]+", -1);
        for (Topic topic : ORDER) {
            for (String beginning : WORDS.getOrDefault(topic, List.of())) {
                for (String word : words) {
                    if (word.startsWith(beginning)) {
                        return topic;
                    }
                }
            }
        }
        return Topic.OTHER;
    }

    /** Whether it is something to do rather than to know, where no heading and no label says so. */
    private static boolean isInstruction(Block block) {
        return block instanceof Block.Fence || (block instanceof Block.ListBlock list && list.ordered());
    }

    private static void labelled(List<Block> blocks, List<Block> lead, List<Part> parts) {
        List<Block> current = lead;
        boolean explains = true;
        for (Block block : blocks) {
            Optional<Label> label = Label.of(block);
            if (label.isPresent() && FACTS.contains(Texts.lower(label.get().text()))) {
                continue;
            }
            Topic topic = label.map(found -> topic(found.text())).orElse(Topic.OTHER);
            if (topic != Topic.OTHER) {
                current = new ArrayList<>();
                label.flatMap(Label::rest).ifPresent(current::add);
                parts.add(new Part(
                        topic, label.map(Label::text).orElse(""), parts.size() + 1, Optional.empty(), current));
                explains = topic == Topic.MEANING || topic == Topic.IMPACT;
                continue;
            }
            if (explains && isInstruction(block)) {
                current = new ArrayList<>();
                parts.add(new Part(Topic.MITIGATION, "What to do", parts.size() + 1, Optional.empty(), current));
                explains = false;
            }
            current.add(block);
        }
    }
}

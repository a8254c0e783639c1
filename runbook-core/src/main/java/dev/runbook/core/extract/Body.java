package dev.runbook.core.extract;

import dev.runbook.core.command.FenceItem;
import dev.runbook.core.command.Fences;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Procedure.StepStyle;
import dev.runbook.core.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The steps that stand in a topic's own text, and how they are written. */
final class Body {
    /** Words before a list of what may be wrong, not of what to do. */
    private static final Pattern CAUSES = Pattern.compile("(?i)\\b(causes?|caused|reasons?|factors?|scenarios|symptoms?|examples?"
            + "|(usual|common) (issues|problems|failure)|includ(es|ing)|types of|such as|supported?)\\b[^.]{0,60}:\\s*$");
    /** Bullets below such a title are work, whether or not they begin with a verb. */
    private static final Set<Procedure.Kind> WORK = Set.of(Procedure.Kind.MAINTENANCE, Procedure.Kind.TUNING);

    private static final Set<Command.Language> SETTINGS =
            Set.of(Command.Language.YAML, Command.Language.DOTENV, Command.Language.CRONTAB);

    private final Reading reading;
    private final StepReader reader;
    private final Topic topic;
    private final List<Step> steps = new ArrayList<>();
    private StepStyle style = StepStyle.FENCE_COMMENTS;
    private Confidence confidence = Confidence.CERTAIN;
    private boolean noted;
    private Optional<Block.Paragraph> lead = Optional.empty();

    private Body(Reading reading, Topic topic) {
        this.reading = reading;
        this.reader = new StepReader(reading);
        this.topic = topic;
    }

    /** The steps of a topic, none where its text is no procedure. */
    record Steps(StepStyle style, List<Step> steps, Confidence confidence) {
        boolean isEmpty() {
            return steps.isEmpty();
        }
    }

    static Steps of(Reading reading, Topic topic) {
        Body body = new Body(reading, topic);
        if (!topic.theme().isDescription() || topic.theme() == Theme.LOG) {
            body.passages();
        }
        return new Steps(body.style, body.steps, body.confidence);
    }

    private void passages() {
        List<List<Step>> parts = new ArrayList<>();
        List<Passage> labelled = new ArrayList<>();
        for (Passage passage : topic.passages()) {
            if (passage.theme().isReference() || passage.theme().isDescription()) {
                continue;
            }
            int before = steps.size();
            passage(passage);
            List<Step> own = new ArrayList<>(steps.subList(before, steps.size()));
            steps.subList(before, steps.size()).clear();
            if (!own.isEmpty()) {
                parts.add(own);
                labelled.add(passage);
            }
        }
        boolean phases = labelled.stream().filter(passage -> passage.line().isPresent()).count() >= 2;
        for (int i = 0; i < parts.size(); i++) {
            Passage passage = labelled.get(i);
            if (phases && passage.line().isPresent() && !passage.blocks().isEmpty()) {
                steps.add(phase(passage, parts.get(i)));
            } else {
                steps.addAll(parts.get(i));
            }
        }
        if (phases) {
            style = StepStyle.BOLD_PHASES;
        }
    }

    private Step phase(Passage passage, List<Step> own) {
        Line line = passage.line().orElseThrow();
        Block last = passage.blocks().get(passage.blocks().size() - 1);
        var span = reading.source().span(line.span().start(), last.span().end());
        return new Step(span, passage.label(), passage.blocks(), List.of(), own);
    }

    private void passage(Passage passage) {
        lead = Optional.empty();
        passage.line().filter(line -> !line.opens()).ifPresent(line -> told(line, passage.theme()));
        boolean phase = passage.theme().isPhase() || topic.theme().isPhase();
        for (Block block : passage.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                flushLead();
                lead = Optional.of(paragraph);
                continue;
            }
            if (block instanceof Block.ListBlock list) {
                list(list, passage, phase);
            } else if (block instanceof Block.Fence fence) {
                fence(fence);
            } else {
                flushLead();
            }
        }
        flushLead();
    }

    /** {@code **Resolution**: restart the service} is a step of its own. */
    private void told(Line line, Theme theme) {
        boolean commands = !reader.commandsIn(line.span()).isEmpty();
        if (theme.isPhase() && (commands || Instructions.is(line.restText()))) {
            Block text = new Block.Paragraph(line.span(), line.inlines());
            steps.add(reader.of(line.restText(), line.span(), List.of(text)));
        }
    }

    /** A paragraph that holds a command and leads to nothing is a step. */
    private void flushLead() {
        lead.ifPresent(paragraph -> {
            if (!reader.commandsIn(paragraph.span()).isEmpty()) {
                steps.add(reader.of(Inline.text(paragraph.inlines()), paragraph.span(), List.of(paragraph)));
            }
        });
        lead = Optional.empty();
    }

    private void list(Block.ListBlock list, Passage passage, boolean phase) {
        long told = Instructions.count(list.items(), reading.source());
        boolean half = told * 2 >= list.items().size();
        boolean commands = !reader.commandsIn(list.span()).isEmpty();
        boolean causes = lead.map(Block.Paragraph::text).filter(text -> CAUSES.matcher(text).find()).isPresent();
        flushLead();
        if (list.isTaskList()) {
            add(half, list, StepStyle.TASK_LIST, Confidence.LIKELY);
        } else if (list.ordered()) {
            boolean process = phase || Kinds.ofTitle(topic.text()).isPresent() || isNested(list);
            add(half || commands || process && !causes, list, StepStyle.ORDERED, Confidence.CERTAIN);
        } else {
            bullets(list, told, commands, phase && !causes);
        }
    }

    private void bullets(Block.ListBlock list, long told, boolean commands, boolean phase) {
        int size = list.items().size();
        boolean work = Kinds.ofTitle(topic.text()).filter(WORK::contains).isPresent() && !isDefinitions(list);
        if (topic.theme() == Theme.ALERT || topic.theme() == Theme.LOG) {
            return;
        }
        if (phase && (told * 2 >= size || commands) || work) {
            add(true, list, StepStyle.BULLETS, Confidence.LIKELY);
        } else {
            boolean most = told * 5 >= size * 3 && size >= 2 && !isDefinitions(list);
            add(most, list, StepStyle.BULLETS, Confidence.GUESS);
        }
    }

    /** {@code **Regular**: Sundays}: what something is, not what to do. */
    private boolean isDefinitions(Block.ListBlock list) {
        long labelled = list.items().stream()
                .map(item -> Items.line(item, reading.source()))
                .filter(line -> line.label().isPresent() && !line.opens() && !Instructions.is(line.restText()))
                .count();
        return labelled * 2 > list.items().size();
    }

    private static boolean isNested(Block.ListBlock list) {
        return list.items().stream().anyMatch(item -> item.blocks().size() > 1);
    }

    private void add(boolean accepted, Block.ListBlock list, StepStyle written, Confidence sure) {
        if (accepted) {
            note(written, sure);
            steps.addAll(reader.ofList(list));
        }
    }

    private void note(StepStyle written, Confidence sure) {
        if (!noted || written == StepStyle.ORDERED) {
            style = written;
        }
        confidence = !noted || sure.compareTo(confidence) > 0 ? sure : confidence;
        noted = true;
    }

    private void fence(Block.Fence fence) {
        List<Step> own = runs(fence) ? reader.ofFence(fence) : List.of();
        Optional<Block.Paragraph> told = lead;
        lead = Optional.empty();
        if (own.isEmpty()) {
            return;
        }
        note(StepStyle.FENCE_COMMENTS, Confidence.CERTAIN);
        boolean introduced = told.map(Block.Paragraph::text)
                .filter(text -> text.strip().endsWith(":") || Instructions.is(text))
                .isPresent();
        if (!introduced) {
            steps.addAll(own);
            return;
        }
        Block.Paragraph head = told.orElseThrow();
        var span = reading.source().span(head.span().start(), fence.span().end());
        String text = lastSentence(head.text());
        List<Block> blocks = List.of(head, fence);
        List<Command> inline = reader.commandsIn(head.span());
        steps.add(
                own.size() == 1
                        ? reader.of(text, span, blocks)
                        : new Step(span, StepReader.trimmed(text), blocks, inline, own));
    }

    /** The sentence that leads to what follows. */
    private static String lastSentence(String text) {
        int cut = text.lastIndexOf(". ");
        return cut < 0 ? text : text.substring(cut + 2);
    }

    /** Whether a fence holds something to run, or numbered comments that say what to do. */
    private boolean runs(Block.Fence fence) {
        List<FenceItem> items = Fences.read(fence, reading.source());
        boolean command = items.stream()
                .flatMap(item -> item.command().stream())
                .anyMatch(c -> !SETTINGS.contains(c.language()));
        long numbered = items.stream().filter(item -> item.number() > 0).count();
        return command || numbered >= 2;
    }
}

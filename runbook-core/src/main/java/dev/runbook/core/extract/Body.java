package dev.runbook.core.extract;

import dev.runbook.core.command.FenceItem;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Instructions;
import dev.runbook.core.model.Procedure.StepStyle;
import dev.runbook.core.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The steps that stand in a topic's own text, and how they are written. */
final class Body {
    private static final Pattern HOW =
            Pattern.compile("(?i)^\\W*(?:how to|what to do|steps? (?:to|for)|instructions (?:to|for))\\b");
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
    private boolean afterList;

    private Body(Reading reading, Topic topic) {
        this.reading = reading;
        this.reader = new StepReader(reading);
        this.topic = topic;
    }

    /** The steps of a topic, none where its text is no procedure. */
    record Steps(StepStyle style, List<Step> steps, Confidence confidence) {
        Steps {
            steps = List.copyOf(steps);
        }
    }

    static Steps of(Reading reading, Topic topic) {
        boolean phase = topic.theme().isPhase() && topic.theme() != Theme.VERIFICATION;
        return of(reading, topic, phase || HOW.matcher(topic.text()).find());
    }

    /**
     * The steps of a topic.
     *
     * @param prose whether sentences that say what to do are steps where there are no others
     */
    static Steps of(Reading reading, Topic topic, boolean prose) {
        Body body = new Body(reading, topic);
        if (!topic.theme().isDescription() || topic.theme() == Theme.LOG) {
            body.passages();
            if (prose && body.steps.isEmpty()) {
                body.prose();
            }
        }
        return new Steps(body.style, body.steps, body.confidence);
    }

    private void passages() {
        List<List<Step>> parts = new ArrayList<>();
        List<Passage> sources = new ArrayList<>();
        for (Passage passage : topic.passages()) {
            if (!passage.theme().isReference() && !passage.theme().isDescription()) {
                passage(passage);
                if (!steps.isEmpty()) {
                    parts.add(List.copyOf(steps));
                    sources.add(passage);
                    steps.clear();
                }
            }
        }
        boolean phases =
                sources.stream().filter(passage -> passage.line().isPresent()).count() >= 2;
        for (int i = 0; i < parts.size(); i++) {
            boolean phase = phases && !sources.get(i).blocks().isEmpty();
            steps.addAll(phase ? phase(sources.get(i), parts.get(i)) : parts.get(i));
        }
        style = phases ? StepStyle.BOLD_PHASES : style;
    }

    /** What stands below a label as one step, its steps as substeps; commands without a word of their own are its own. */
    private List<Step> phase(Passage passage, List<Step> own) {
        if (passage.line().isEmpty()) {
            return own;
        }
        Line line = passage.line().get();
        Span last = passage.blocks().get(passage.blocks().size() - 1).span();
        Span span = reading.source().span(line.span().start(), last.end());
        boolean wordless = own.size() == 1 && own.get(0).substeps().isEmpty() && reader.isWordless(own);
        return List.of(
                wordless
                        ? new Step(
                                span,
                                passage.label(),
                                passage.blocks(),
                                own.get(0).commands(),
                                List.of())
                        : new Step(span, passage.label(), passage.blocks(), List.of(), own));
    }

    private void passage(Passage passage) {
        passage.line().filter(line -> !line.opens()).ifPresent(line -> told(line, passage.theme()));
        for (Block block : passage.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                flushLead();
                lead = Optional.of(paragraph);
            } else if (block instanceof Block.ListBlock list) {
                list(list, passage);
            } else if (block instanceof Block.Fence fence) {
                fence(fence);
            } else {
                flushLead();
            }
            afterList = block instanceof Block.ListBlock && !steps.isEmpty();
        }
        flushLead();
    }

    /** {@code **Resolution**: restart the service} is a step of its own. */
    private void told(Line line, Theme theme) {
        boolean commands = !reader.commandsIn(line.span()).isEmpty();
        if (theme.isPhase() && (commands || Instructions.is(line.restText()))) {
            note(StepStyle.BOLD_PHASES, Confidence.LIKELY);
            Block text = new Block.Paragraph(line.span(), line.inlines());
            steps.add(reader.of(line.restText(), line.span(), List.of(text)));
        }
    }

    /** A paragraph that says what to do with a command, and leads to nothing, is a step. */
    private void flushLead() {
        lead.filter(paragraph -> !reader.commandsIn(paragraph.span()).isEmpty())
                .filter(paragraph -> topic.theme().isPhase()
                        || Sentences.told(paragraph.text()).isPresent())
                .ifPresent(paragraph -> {
                    note(StepStyle.FENCE_COMMENTS, Confidence.LIKELY);
                    String text = Sentences.told(paragraph.text()).orElse(paragraph.text());
                    steps.add(reader.of(text, paragraph.span(), List.of(paragraph)));
                });
        lead = Optional.empty();
    }

    private void list(Block.ListBlock list, Passage passage) {
        Optional<String> before = lead.map(Block.Paragraph::text);
        Optional<ListSteps.Accepted> accepted = new ListSteps(reading, topic, passage).of(list, before);
        flushLead();
        accepted.ifPresent(as -> {
            note(as.style(), as.confidence());
            steps.addAll(reader.ofList(list));
        });
        boolean single = accepted.isEmpty() && list.items().size() == 1;
        boolean empty = list.items().isEmpty() || list.items().get(0).blocks().isEmpty();
        if (single && !empty && list.items().get(0).blocks().get(0) instanceof Block.Paragraph paragraph) {
            lead = Optional.of(paragraph);
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
        Optional<String> words = told.map(Block.Paragraph::text).flatMap(Sentences::leading);
        if (own.isEmpty()) {
            boolean among = topic.theme().isPhase() || !steps.isEmpty();
            words.filter(text -> among && Instructions.is(text)).ifPresent(text -> {
                note(StepStyle.FENCE_COMMENTS, Confidence.LIKELY);
                steps.add(reader.led(text, told.orElseThrow(), fence, own));
            });
            return;
        }
        note(StepStyle.FENCE_COMMENTS, Confidence.CERTAIN);
        boolean tells = reader.isWordless(own) || words.filter(Instructions::is).isPresent();
        if (words.isPresent() && (own.size() == 1 || tells)) {
            steps.add(reader.led(words.get(), told.orElseThrow(), fence, own));
        } else if (afterList && !steps.isEmpty() && reader.isWordless(own)) {
            steps.add(reader.with(steps.remove(steps.size() - 1), fence, own));
        } else {
            steps.addAll(own);
        }
    }

    /** Whether a fence holds something to run, or numbered comments that say what to do. */
    private boolean runs(Block.Fence fence) {
        List<FenceItem> items = reading.items(fence);
        boolean command =
                items.stream().flatMap(item -> item.command().stream()).anyMatch(c -> !SETTINGS.contains(c.language()));
        long numbered = items.stream().filter(item -> item.number() > 0).count();
        return command || numbered >= 2;
    }

    /** Where nothing else is, the sentences that say what to do are the steps. */
    private void prose() {
        for (Passage passage : topic.passages()) {
            for (Block block : passage.blocks()) {
                if (block instanceof Block.Paragraph paragraph) {
                    for (String sentence : Sentences.allTold(paragraph.text())) {
                        note(StepStyle.SECTIONS, Confidence.GUESS);
                        steps.add(reader.of(sentence, paragraph.span(), List.of(paragraph)));
                    }
                }
            }
        }
    }
}

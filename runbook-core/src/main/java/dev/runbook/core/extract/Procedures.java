package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Procedure.Kind;
import dev.runbook.core.model.Procedure.StepStyle;
import dev.runbook.core.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Procedures: topics whose text is steps, or whose subtopics are its phases or numbered steps. */
final class Procedures implements Recogniser {
    @Override
    public Stream<Procedure> facts(Reading reading) {
        List<Procedure> found = new ArrayList<>();
        visit(reading, reading.root(), found);
        return found.stream();
    }

    private static void visit(Reading reading, Topic topic, List<Procedure> found) {
        if (topic.theme().isReference()) {
            return;
        }
        Parts parts = Parts.of(reading, topic);
        Body.Steps own = Body.of(reading, topic);
        List<Step> steps = new ArrayList<>(own.steps());
        parts.topics().forEach(part -> parts.step(part).ifPresent(steps::add));
        boolean hollow = steps.size() == own.steps().size();
        if (!steps.isEmpty()) {
            StepStyle style = hollow ? own.style() : parts.style();
            Confidence confidence = hollow ? own.confidence() : Confidence.CERTAIN;
            found.add(new Draft(reading, topic, parts, steps).procedure(style, confidence));
        }
        topic.topics().stream().filter(sub -> !parts.topics().contains(sub)).forEach(sub -> visit(reading, sub, found));
    }

    /** A procedure whose steps are known. */
    private record Draft(Reading reading, Topic topic, Parts parts, List<Step> steps) {
        Procedure procedure(StepStyle style, Confidence confidence) {
            List<Command> commands = steps.stream().flatMap(Step::allCommands).toList();
            Kind kind = kind(commands);
            Outcome outcome = new Outcome(kind, steps, themes());
            return new Procedure(
                    span(),
                    title(),
                    kind,
                    style,
                    steps,
                    preconditions(),
                    outcome.verifies(),
                    outcome.goesBack(),
                    topic.section(),
                    confidence);
        }

        private Span span() {
            return topic.title().map(Title::span).orElseGet(() -> Span.startOf(reading.file()));
        }

        private String title() {
            return alert().map(Alert::name)
                    .or(this::ofPhase)
                    .or(topic::fullTitle)
                    .orElseGet(() -> AlertPage.baseName(reading.file()));
        }

        /** A phase of an alert's page carries the alert's name. */
        private Optional<String> ofPhase() {
            return reading.alertPage()
                    .filter(page -> topic.theme().isPhase() && topic.above().size() == page.depth())
                    .map(page -> page.name() + ": " + topic.text());
        }

        /** The alert whose name stands in the title. */
        private Optional<Alert> alert() {
            return topic.title()
                    .flatMap(title -> reading.found().in(Alert.class, title.span()).stream()
                            .findFirst());
        }

        private Kind kind(List<Command> commands) {
            boolean page = topic.isPage() || onAlertPage();
            Optional<Kind> said = reading.frontMatter().kind().filter(kind -> page);
            if (said.isPresent()) {
                return said.get();
            }
            boolean alert = alert().isPresent();
            if (onAlertPage() && topic.theme() == Theme.DIAGNOSIS) {
                return Kind.DIAGNOSTIC;
            }
            if (alert || onAlertPage() && topic.theme().isPhase()) {
                return Kind.INCIDENT;
            }
            if (onAlertPage() && !topic.isPage()) {
                return topic.kind().filter(own -> own != Kind.TROUBLESHOOT).orElse(Kind.INCIDENT);
            }
            return Kinds.of(topic, commands);
        }

        private boolean onAlertPage() {
            return reading.alertPage().isPresent();
        }

        private List<Theme> themes() {
            return Stream.concat(
                            topic.passages().stream().map(Passage::theme),
                            parts.topics().stream().map(Topic::theme))
                    .toList();
        }

        /** What must be true before, as the runbook says it. */
        private Optional<String> preconditions() {
            Optional<String> labelled = topic.passages().stream()
                    .filter(passage -> passage.theme() == Theme.PREREQUISITE)
                    .map(passage -> passage.line()
                            .map(Line::restText)
                            .filter(text -> !text.isBlank())
                            .orElseGet(() -> source(passage)))
                    .findFirst();
            return labelled.or(() -> topic.topics().stream()
                    .filter(sub -> sub.theme() == Theme.PREREQUISITE
                            && !sub.section().blocks().isEmpty())
                    .map(sub -> sub.section().blocks())
                    .map(blocks -> text(
                            blocks.get(0).span(), blocks.get(blocks.size() - 1).span()))
                    .findFirst());
        }

        private String source(Passage passage) {
            return passage.blocks().isEmpty()
                    ? ""
                    : text(
                            passage.blocks().get(0).span(),
                            passage.blocks().get(passage.blocks().size() - 1).span());
        }

        private String text(Span first, Span last) {
            return reading.source().text().substring(first.start(), last.end()).strip();
        }
    }
}

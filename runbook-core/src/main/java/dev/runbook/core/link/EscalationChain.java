package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.EscalationStep;
import dev.runbook.core.model.Section;
import dev.runbook.core.model.SeverityLevel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The steps of one escalation, first called first. Steps that belong to severities (a table of levels that says whom to
 * tell) are alternatives, no chain.
 *
 * @param section where it stands in a runbook; none in a catalog file
 * @param steps at least one, in the order of the text
 */
public record EscalationChain(Optional<Section> section, List<EscalationStep> steps) {
    private record Place(String file, int start) {}

    public EscalationChain {
        steps = List.copyOf(steps);
    }

    /** Every chain of a service, in the order of the text. */
    public static List<EscalationChain> of(ServiceFacts service, Graph graph) {
        Set<Place> levels = service.facts().of(SeverityLevel.class).stream()
                .map(level -> line(level.span()))
                .collect(Collectors.toSet());
        Map<Place, List<EscalationStep>> steps = new LinkedHashMap<>();
        Map<Place, Optional<Section>> sections = new LinkedHashMap<>();
        for (EscalationStep step : service.facts().of(EscalationStep.class)) {
            if (!levels.contains(line(step.span()))) {
                Optional<Section> section =
                        graph.document(step.span().file()).map(document -> around(document, step.span()));
                Place place = new Place(
                        step.span().file(), section.map(s -> s.span().start()).orElse(0));
                steps.computeIfAbsent(place, p -> new ArrayList<>()).add(step);
                sections.put(place, section);
            }
        }
        return steps.entrySet().stream()
                .map(chain ->
                        new EscalationChain(sections.getOrDefault(chain.getKey(), Optional.empty()), chain.getValue()))
                .toList();
    }

    /** The section that holds the whole chain: not the step's own, where each step has a heading. */
    private static Section around(Document document, Span step) {
        Section section = document.sectionAt(step);
        boolean own =
                section.heading().stream().anyMatch(heading -> heading.span().line() == step.line());
        if (!own || section.ancestors().isEmpty()) {
            return own ? document.root() : section;
        }
        return document.sectionAt(
                section.ancestors().get(section.ancestors().size() - 1).span());
    }

    private static Place line(Span span) {
        return new Place(span.file(), span.line());
    }
}

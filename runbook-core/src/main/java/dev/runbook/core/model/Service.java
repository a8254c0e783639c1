package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A system that runbooks are about.
 *
 * @param id lower case, digits and dashes; part of every id and URL
 * @param commands what its commands name, where its catalog says so
 * @param scripts the paths of its scripts as commands write them, where its catalog lists them
 * @param variables the names of those that its commands may expect to be set, where its catalog lists them
 */
public record Service(
        Span span,
        String id,
        String name,
        Optional<String> owner,
        Optional<String> description,
        Map<Setting, String> commands,
        List<String> scripts,
        List<String> variables,
        Confidence confidence)
        implements Fact {
    public Service {
        commands = Map.copyOf(commands);
        scripts = List.copyOf(scripts);
        variables = List.copyOf(variables);
    }

    /** A service of which only the name is known. */
    public static Service named(String name, Span span, Confidence confidence) {
        return new Service(
                span,
                Names.slug(name),
                name,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                confidence);
    }
}

package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import java.util.Map;
import java.util.Optional;

/**
 * A system that runbooks are about.
 *
 * @param id lower case, digits and dashes; part of every id and URL
 * @param commands the usual context of commands, such as {@code namespace} or {@code composeFile}
 */
public record Service(
        Span span,
        String id,
        String name,
        Optional<String> owner,
        Optional<String> description,
        Map<String, String> commands,
        Confidence confidence)
        implements Fact {
    public Service {
        commands = Map.copyOf(commands);
    }
}

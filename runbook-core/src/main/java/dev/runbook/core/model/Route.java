package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * Where Alertmanager sends what its matchers let through: the first of its own routes that takes an alert, and the ones
 * after it as long as each says to go on; where none takes it, its receiver.
 *
 * @param receiver its own; none where it is the one of the route above
 */
public record Route(Span span, List<Matcher> matchers, Optional<String> receiver, boolean continues, List<Route> routes)
        implements Fact {
    public Route {
        matchers = List.copyOf(matchers);
        routes = List.copyOf(routes);
    }
}

package dev.runbook.core.page;

import java.util.List;
import java.util.Optional;

/**
 * What search knows of a page beside its title and headings.
 *
 * @param severity as written
 * @param names other names under which the page is looked for, such as the metric of an alert; the title is not among
 *     them
 * @param text all that a reader sees, commands included, secrets masked
 */
public record Searchable(Optional<String> severity, List<String> names, String text) {
    public Searchable {
        names = List.copyOf(names);
    }
}

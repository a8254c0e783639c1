package dev.runbook.core.page;

import dev.runbook.core.config.Config;
import dev.runbook.core.link.Graph;
import dev.runbook.core.lint.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is published: everything that pages are made from.
 *
 * @param rules the documentation of every rule
 * @param today the date that is printed
 * @param version of the runbooks, such as a commit, where it is known
 */
public record Edition(
        Graph graph,
        List<Finding> findings,
        List<RuleDocument> rules,
        Config config,
        LocalDate today,
        Optional<String> version) {
    public Edition {
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
    }
}

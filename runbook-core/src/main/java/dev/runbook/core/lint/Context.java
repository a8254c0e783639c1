package dev.runbook.core.lint;

import dev.runbook.core.config.Config;
import dev.runbook.core.link.Graph;
import java.time.LocalDate;

/**
 * What every rule may look at.
 *
 * @param today an input like any other, so that the same input gives the same findings
 */
public record Context(Graph graph, Config config, LocalDate today) {}

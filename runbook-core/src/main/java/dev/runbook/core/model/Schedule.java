package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;

/**
 * A job that cron runs.
 *
 * @param expression five or six fields, or {@code @daily} and the like
 */
public record Schedule(Span span, String expression, String command, String purpose) implements Fact {}

package dev.runbook.core.model;

/**
 * What the value of a label must be, in a selector of PromQL or in a route of Alertmanager.
 *
 * @param operator {@code =}, {@code !=}, {@code =~} or {@code !~}
 * @param value without quotes
 */
public record Matcher(String label, String operator, String value) {}

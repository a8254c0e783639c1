package dev.runbook.core.page;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.model.Document;

/** The documentation of a rule, read from the Markdown file beside it. */
public record RuleDocument(String id, Severity severity, Document document) {}

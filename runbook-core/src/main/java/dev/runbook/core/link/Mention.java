package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Span;

/** The name of an entry found in running text. */
record Mention(Span span, String id) {}

package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;

/**
 * A text as its file means it, and the place where it stands there.
 *
 * @param span the whole value as written: with the quotes of a quoted one, and from the sign of a block one ({@code |} or
 *     {@code >}) to the end of its last line. So an edit that replaces it brings its own quotes. Where an alias stands for
 *     the value it is the place of the anchor.
 * @param text without quotes, escapes and folding; templates such as {@code {{ $value }}} as written, but for what a
 *     template of Helm itself assigns, which is filled in
 */
public record Written(Span span, String text) {}

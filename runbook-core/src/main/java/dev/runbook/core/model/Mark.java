package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;

/** A place in a text that is shown as more than text. */
public sealed interface Mark {
    Span span();

    /**
     * A name of another entry, which links to it.
     *
     * @param url of the entry, relative to the site's root
     * @param kind what it names, such as {@code alert}
     */
    record Name(Span span, String url, String kind) implements Mark {}

    /** A secret, which is not shown. */
    record Secret(Span span) implements Mark {}

    /**
     * A placeholder, which the reader fills in.
     *
     * @param name without its marks
     */
    record Blank(Span span, String name) implements Mark {}
}

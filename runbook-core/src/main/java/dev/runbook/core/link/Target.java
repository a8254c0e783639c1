package dev.runbook.core.link;

import dev.runbook.core.model.Block;
import java.util.Optional;

/** What the target of a link in a runbook turns out to be. */
public sealed interface Target {
    /** An address with a scheme, such as {@code https:} or {@code mailto:}. */
    record External(String url) implements Target {}

    /**
     * A runbook of the source.
     *
     * @param heading the heading that the anchor names
     * @param anchor as written, empty where there is none
     */
    record Page(String file, Optional<Block.Heading> heading, String anchor) implements Target {}

    /** Another file of the source. */
    record File(String path) implements Target {}

    /**
     * A path below the source at which nothing is.
     *
     * @param nearest a runbook of nearly that path
     */
    record MissingFile(String path, Optional<String> nearest) implements Target {}

    /**
     * A runbook without that anchor.
     *
     * @param nearest an anchor of nearly that name
     */
    record MissingAnchor(String file, String anchor, Optional<String> nearest) implements Target {}

    /** A path that leaves the source folder. */
    record Outside(String path) implements Target {}

    /**
     * A page of our own site that is no runbook.
     *
     * @param url relative to the site's root, without a leading slash and without an anchor
     */
    record OfSite(String url) implements Target {}

    /** An address that only a site generator can resolve: a path from the site's root, or a template expression. */
    record Unknown(String target) implements Target {}
}

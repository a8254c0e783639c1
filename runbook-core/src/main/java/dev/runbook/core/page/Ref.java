package dev.runbook.core.page;

/**
 * A link to another page.
 *
 * @param url relative to the site's root, perhaps with an anchor
 */
public record Ref(String text, String url) {}

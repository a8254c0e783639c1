package dev.runbook.core.page;

/**
 * A heading that can be linked to.
 *
 * @param level 2 to 6, as printed
 * @param anchor its id within the page
 */
public record Anchor(int level, String text, String anchor) {}

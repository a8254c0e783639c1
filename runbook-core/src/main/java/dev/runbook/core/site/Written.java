package dev.runbook.core.site;

/**
 * How much was written.
 *
 * @param pages files that are HTML pages
 * @param files all files, the stamp not counted
 * @param bytes of all files, whether written or unchanged
 * @param fresh files that were written because they are new or changed
 * @param unchanged files that were taken over from the old site
 */
public record Written(int pages, int files, long bytes, int fresh, int unchanged) {}

package dev.runbook.core.command;

/**
 * A place at which a database, or cron, refuses a text, and why.
 *
 * @param start UTF-16 offset in the text that was read
 * @param end exclusive
 * @param reason the defect in plain words, as a clause without a capital at its start or a full stop
 * @param mend what to do about it, as a sentence
 */
public record SyntaxBreak(int start, int end, String reason, String mend) {}

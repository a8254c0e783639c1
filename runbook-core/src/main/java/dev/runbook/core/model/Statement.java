package dev.runbook.core.model;

/**
 * SQL as a client is given it, one statement or several: typed into its console, behind {@code -c}, or in a heredoc.
 *
 * @param start of the text in its file, without quotes; offsets in the text are offsets in the file where both are as long
 * @param end behind the text
 * @param text without the quotes and escapes of the shell
 * @param client the place of the client among its command's invocations; -1 where the command itself is SQL
 */
public record Statement(int start, int end, String text, int client) {
    /** Whether what stands at an offset in the text stands at that offset from the start in the file. */
    public boolean isExact() {
        return end - start == text.length();
    }
}

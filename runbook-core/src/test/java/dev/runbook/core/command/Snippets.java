package dev.runbook.core.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Texts that a test reads, one after the other in a file, with a line of two dashes between them. */
final class Snippets {
    private Snippets() {}

    static List<String> of(String file) {
        try (InputStream in = Objects.requireNonNull(Snippets.class.getResourceAsStream(file), file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n--\n")).map(Snippets::trimmed).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String trimmed(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}

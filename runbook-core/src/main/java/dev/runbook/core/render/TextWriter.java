package dev.runbook.core.render;

import java.io.Writer;

/** Collects text for one thread; unlike a {@link java.io.StringWriter} it takes no lock on each of many small writes. */
final class TextWriter extends Writer {
    private final StringBuilder text = new StringBuilder(16_384);

    @Override
    public void write(char[] chars, int offset, int length) {
        text.append(chars, offset, length);
    }

    @Override
    public void write(String string) {
        text.append(string);
    }

    @Override
    public void write(String string, int offset, int length) {
        text.append(string, offset, offset + length);
    }

    @Override
    public void write(int character) {
        text.append((char) character);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}

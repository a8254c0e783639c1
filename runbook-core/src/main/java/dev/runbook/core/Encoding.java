package dev.runbook.core;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a file keeps its text, as its byte order mark tells. */
enum Encoding {
    UTF_8_MARKED(StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf"),
    UTF_16_BE(StandardCharsets.UTF_16BE, "\u00fe\u00ff"),
    UTF_16_LE(StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
    /** Without a mark; what every file should be. */
    UTF_8(StandardCharsets.UTF_8, "");

    private final Charset charset;
    /** Each byte as the character of its number. */
    private final String mark;

    Encoding(Charset charset, String mark) {
        this.charset = charset;
        this.mark = mark;
    }

    static Encoding of(byte[] bytes) {
        for (Encoding encoding : values()) {
            if (encoding.begins(bytes)) {
                return encoding;
            }
        }
        return UTF_8;
    }

    Charset charset() {
        return charset;
    }

    /** How many bytes the mark has. */
    int markLength() {
        return mark.length();
    }

    /** The text as bytes, behind the mark. */
    byte[] bytes(String text) {
        byte[] first = mark.getBytes(StandardCharsets.ISO_8859_1);
        byte[] rest = text.getBytes(charset);
        byte[] whole = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, whole, first.length, rest.length);
        return whole;
    }

    private boolean begins(byte[] bytes) {
        byte[] first = mark.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= first.length && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
    }
}

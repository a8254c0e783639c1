package dev.runbook.core;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a file keeps its text, as its byte order mark tells. */
enum Encoding {
    UTF_8_MARKED(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_16_BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
    UTF_16_LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    /** Without a mark; what every file should be. */
    UTF_8(StandardCharsets.UTF_8);

    private final Charset charset;
    private final int[] mark;

    Encoding(Charset charset, int... mark) {
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
        return mark.length;
    }

    /** The text as bytes, behind the mark. */
    byte[] bytes(String text) {
        byte[] encoded = text.getBytes(charset);
        byte[] whole = new byte[mark.length + encoded.length];
        for (int i = 0; i < mark.length; i++) {
            whole[i] = (byte) mark[i];
        }
        System.arraycopy(encoded, 0, whole, mark.length, encoded.length);
        return whole;
    }

    private boolean begins(byte[] bytes) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

package dev.runbook.core;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Turns the bytes of a file into text. They are to be UTF-8; bytes that are not become, each by itself, what they are in
 * Windows-1252, which is what they nearly always were meant to be, so that the file can be published.
 */
final class Decoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Decoding() {}

    static Checked<Source> of(String path, byte[] bytes) {
        Encoding encoding = Encoding.of(bytes);
        int mark = encoding.markLength();
        return encoding.charset().equals(StandardCharsets.UTF_8)
                ? utf8(path, ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                : utf16(path, new String(bytes, mark, bytes.length - mark, encoding.charset()));
    }

    private static Checked<Source> utf8(String path, ByteBuffer bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // UTF-8 never has more UTF-16 units than bytes.
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        int firstBad = -1;
        int badByte = 0;
        for (CoderResult result = decoder.decode(bytes, text, true);
                result.isError();
                result = decoder.decode(bytes, text, true)) {
            if (firstBad < 0) {
                firstBad = text.position();
                badByte = bytes.get(bytes.position()) & 0xFF;
            }
            byte[] bad = new byte[result.length()];
            bytes.get(bad);
            text.put(new String(bad, WINDOWS));
            decoder.reset();
        }
        Source source = new Source(path, text.flip().toString());
        if (firstBad < 0) {
            return Checked.of(source);
        }
        return new Checked<>(source, List.of(bad(source, firstBad, badByte)));
    }

    private static Diagnostic bad(Source source, int offset, int value) {
        String message =
                "The byte 0x%02X is not UTF-8; the file was read as if such bytes were Windows-1252,".formatted(value)
                        + " and other tools may show or run something else.";
        return Diagnostic.of(
                "bad-encoding", Severity.WARNING, source.span(offset, offset + 1), message, "Save the file as UTF-8.");
    }

    private static Checked<Source> utf16(String path, String text) {
        Source source = new Source(path, text);
        Diagnostic diagnostic = Diagnostic.of(
                "bad-encoding",
                Severity.INFO,
                source.span(0, 0),
                "The file is UTF-16; it could be read, but git and other tools take it for binary.",
                "Save the file as UTF-8.");
        return new Checked<>(source, List.of(diagnostic));
    }
}

package dev.runbook.core.lint.rules.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run of letters that is UTF-8 read as Windows-1252 or Latin-1.
 *
 * @param start offset in the text
 * @param end offset after it
 * @param meant what it was before
 * @param sure whether the letters hardly ever stand so by themselves
 */
record Damage(int start, int end, String meant, boolean sure) {
    private static final Map<Character, Integer> BYTES = bytes();

    /** All damaged runs of a text, in order; unsure ones only where the text has a sure one too. */
    static List<Damage> in(String text) {
        List<Damage> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int end = i;
            StringBuilder meant = new StringBuilder();
            boolean sure = false;
            for (int length = sequence(text, end); length > 0; length = sequence(text, end)) {
                String decoded = decode(text, end, length).orElseThrow();
                sure |= isSure(text, end, length, decoded);
                meant.append(decoded);
                end += length;
            }
            if (end > i) {
                found.add(new Damage(i, end, again(meant.toString()), sure));
                i = end;
            } else {
                i++;
            }
        }
        return found.stream().anyMatch(Damage::sure) ? found : List.of();
    }

    /** Text can be damaged twice. */
    private static String again(String text) {
        List<Damage> inner = in(text);
        StringBuilder out = new StringBuilder(text);
        for (int i = inner.size() - 1; i >= 0; i--) {
            out.replace(inner.get(i).start(), inner.get(i).end(), inner.get(i).meant());
        }
        return out.toString();
    }

    /** How many letters from here are the bytes of one letter beyond ASCII; 0 where they are not. */
    private static int sequence(String text, int at) {
        if (at >= text.length() || text.charAt(at) < 0xC2) {
            return 0;
        }
        int lead = BYTES.getOrDefault(text.charAt(at), 0);
        int length = lead >= 0xF0 && lead <= 0xF4
                ? 4
                : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 0;
        return length > 0 && decode(text, at, length).isPresent() ? length : 0;
    }

    private static Optional<String> decode(String text, int at, int length) {
        if (at + length > text.length()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            Integer value = BYTES.get(text.charAt(at + i));
            if (value == null) {
                return Optional.empty();
            }
            bytes[i] = value.byteValue();
        }
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            int c = decoded.codePointAt(0);
            boolean used = Character.isDefined(c)
                    && Character.getType(c) != Character.PRIVATE_USE
                    && !Character.isISOControl(c);
            return used ? Optional.of(decoded) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** A capital before a closing quote ({@code IRMÃ”}) is two bytes of a letter only by chance. */
    private static boolean isSure(String text, int at, int length, String decoded) {
        boolean quote = "\u2018\u2019\u201C\u201D\u2013\u2014\u2026\u2022\u2122".indexOf(text.charAt(at + 1)) >= 0;
        boolean latin = decoded.codePointAt(0) <= 0xFF;
        return length > 2 || (latin && !quote);
    }

    private static Map<Character, Integer> bytes() {
        Map<Character, Integer> bytes = new HashMap<>();
        Charset windows = Charset.forName("windows-1252");
        for (int value = 0x80; value <= 0xFF; value++) {
            bytes.put((char) value, value);
            String letter =
                    windows.decode(ByteBuffer.wrap(new byte[] {(byte) value})).toString();
            if (letter.charAt(0) != '\uFFFD') {
                bytes.put(letter.charAt(0), value);
            }
        }
        return Map.copyOf(bytes);
    }
}

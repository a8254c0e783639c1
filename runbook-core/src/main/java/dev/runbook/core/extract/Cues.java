package dev.runbook.core.extract;

import java.util.Arrays;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginnings of the words of a pattern. A text none of whose words begins like one of them cannot fit the pattern, and
 * most texts fit none of many: looking up a few beginnings is much cheaper than trying the patterns one by one.
 *
 * <p>Right for patterns in lower case in which every alternative has a literal word that stands at the start of a word.
 */
final class Cues {
    private static final int LETTERS = 27;
    private static final int LONGEST = 3;
    private static final Pattern ESCAPE = Pattern.compile("\\\\[a-zA-Z]|\\[[^\\]]*\\]|\\(\\?[a-z]+\\)");
    private static final Pattern LITERAL = Pattern.compile("[a-z]+");

    private final BitSet beginnings = new BitSet();

    private Cues() {}

    static Cues of(String pattern) {
        Cues cues = new Cues();
        Matcher literal = LITERAL.matcher(ESCAPE.matcher(pattern).replaceAll(" "));
        while (literal.find()) {
            String word = literal.group();
            int code = 0;
            for (int i = 0; i < LONGEST && i < word.length(); i++) {
                code = code * LETTERS + letter(word.charAt(i));
            }
            cues.beginnings.set(code);
        }
        return cues;
    }

    /** The beginnings of a text's words: of one, two and three letters each. */
    static int[] in(String text) {
        int[] codes = new int[24];
        int count = 0;
        int length = 0;
        int code = 0;
        for (int i = 0; i < text.length(); i++) {
            int letter = letter(text.charAt(i));
            if (letter == 0) {
                length = 0;
                code = 0;
            } else if (length < LONGEST) {
                code = code * LETTERS + letter;
                length++;
                codes = count == codes.length ? Arrays.copyOf(codes, count * 2) : codes;
                codes[count++] = code;
            }
        }
        return Arrays.copyOf(codes, count);
    }

    /** Whether a text with these beginnings may fit. */
    boolean mayFit(int[] text) {
        for (int beginning : text) {
            if (beginnings.get(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** 1 to 26, small or capital; 0 for what is no letter of the alphabet. */
    private static int letter(char c) {
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'z' ? lower - 'a' + 1 : 0;
    }
}

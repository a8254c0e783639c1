package dev.runbook.core.extract;

import java.util.regex.Pattern;

/** A pattern of words in lower case that is tried only where one of its words may be. */
record Cued(Pattern pattern, Cues cues) {
    static Cued of(String pattern) {
        return new Cued(Pattern.compile(pattern), Cues.of(pattern));
    }

    /** Whether it occurs in a text in lower case that has these beginnings. */
    boolean in(String text, int[] beginnings) {
        return cues.mayFit(beginnings) && pattern.matcher(text).find();
    }
}

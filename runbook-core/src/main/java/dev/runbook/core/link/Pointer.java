package dev.runbook.core.link;

import java.util.regex.Pattern;

/** Tells whether a text points to another place where more is said: by a link, a file's name, or in words. */
public final class Pointer {
    private static final Pattern POINTER =
            Pattern.compile("(?i)\\]\\(|https?://|\\.md\\b|\\b(?:see|follow|refer to|according to|described in)\\b");

    private Pointer() {}

    /** Whether a line of Markdown holds a pointer. */
    public static boolean in(String markdown) {
        return POINTER.matcher(markdown).find();
    }
}

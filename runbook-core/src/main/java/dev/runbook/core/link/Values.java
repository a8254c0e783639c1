package dev.runbook.core.link;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values in commands: what is given, and what a reader or a shell has yet to put in. */
public final class Values {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w{1,80})[^}]{0,200}\\}");
    private static final Pattern OPEN =
            Pattern.compile("[$`<>{}\\[\\]]|^[A-Z][A-Z0-9_-]{1,}$|(?i:^your[-_])|YYYY|X\\.Y|\\.\\.\\.");

    private Values() {}

    /** The value with {@code ${X:?set X}} and {@code ${X}} written as {@code $X}. */
    public static String plain(String value) {
        Matcher matcher = VARIABLE.matcher(value);
        return matcher.find() ? matcher.replaceAll("\\$$1") : value;
    }

    /** Whether it holds a variable or a placeholder, so that it may turn out to be anything. */
    public static boolean isOpen(String value) {
        return OPEN.matcher(value).find();
    }
}

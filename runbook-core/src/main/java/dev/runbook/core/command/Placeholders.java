package dev.runbook.core.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what the reader of a command must fill in: {@code <x>}, {@code [x]}, {@code $X}, {@code ${X}}, {@code {{x}}},
 * {@code {x}}, {@code YOUR_X}, {@code YYYYMMDD}, {@code X.Y.Z}.
 */
final class Placeholders {
    private static final int LONGEST = 60;
    private static final Set<String> TEMPLATE_WORDS = Set.of("end", "else", "range", "print");
    private static final Set<String> GIVEN =
            Set.of(("HOME USER PATH PWD OLDPWD SHELL HOSTNAME LOGNAME LANG EDITOR UID EUID RANDOM SECONDS"
                            + " PPID TERM TMPDIR IFS OSTYPE BASH_SOURCE FUNCNAME LINENO REPLY PIPESTATUS BASHPID"
                            + " DISPLAY MAIL GOPATH JAVA_HOME VIRTUAL_ENV XDG_CONFIG_HOME")
                    .split(" "));

    private final String text;
    private final Syntax syntax;
    private final Set<String> assigned;
    private final Set<String> closedTags;
    private final List<Found> found = new ArrayList<>();

    private Placeholders(String text, Syntax syntax, Set<String> assigned) {
        this.text = text;
        this.syntax = syntax;
        this.assigned = assigned;
        this.closedTags = closedTags(text);
    }

    /** The names in {@code </x>}: where a tag is closed, {@code <x>} is one too. */
    private static Set<String> closedTags(String text) {
        Set<String> names = new HashSet<>();
        int at = text.indexOf("</");
        while (at >= 0) {
            int end = text.indexOf('>', at);
            if (end > at && end < at + LONGEST) {
                names.add(text.substring(at + 2, end));
            }
            at = end < 0 ? -1 : text.indexOf("</", at + 2);
        }
        return names;
    }

    /** How brackets, braces and dollars are to be read. */
    enum Syntax {
        SHELL,
        PLAIN
    }

    /** A placeholder by its place in the text. */
    record Found(int start, int end, String name) {}

    /**
     * All placeholders in the order of the text.
     *
     * @param assigned names of variables that lines above, or the text itself, have given a value
     */
    static List<Found> in(String text, Syntax syntax, Set<String> assigned) {
        return new Placeholders(text, syntax, assigned).read();
    }

    /** The end of {@code <x>} that begins at {@code start}; -1 where something else stands there. */
    static int angleEnd(CharSequence text, int start) {
        int limit = Math.min(text.length(), start + LONGEST);
        if (start + 2 >= text.length() || !startsName(text.charAt(start + 1))) {
            return -1;
        }
        for (int i = start + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '-' && isArrow(text, i) ? -1 : i + 1;
            }
            boolean url = c == ':' && i + 1 < text.length() && text.charAt(i + 1) == '/';
            boolean allowed = Character.isLetterOrDigit(c) || " _-./:|,'#+&()[]".indexOf(c) >= 0;
            if (!allowed || url) {
                return -1;
            }
        }
        return -1;
    }

    /** The end of {@code {{ x }}} if it begins at {@code start}; else the place behind the first brace. */
    static int templateEnd(CharSequence text, int start) {
        int limit = Math.min(text.length() - 1, start + LONGEST);
        boolean template = start + 1 < text.length() && text.charAt(start + 1) == '{';
        for (int i = start + 2; template && i < limit; i++) {
            if (text.charAt(i) == '}' && text.charAt(i + 1) == '}') {
                return i + 2;
            }
        }
        return start + 1;
    }

    private static boolean isArrow(CharSequence text, int i) {
        return i + 1 < text.length() && text.charAt(i + 1) == ' ';
    }

    private static boolean startsName(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private List<Found> read() {
        boolean singleQuoted = false;
        boolean doubleQuoted = false;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int next = i + 1;
            if (c == '\'' && !doubleQuoted && syntax == Syntax.SHELL) {
                singleQuoted = !singleQuoted;
            } else if (c == '"' && !singleQuoted) {
                doubleQuoted = !doubleQuoted;
            } else if (c == '\\' && !singleQuoted) {
                next = i + 2;
            } else if (c == '#' && !singleQuoted && !doubleQuoted && isComment(i)) {
                next = lineEnd(i);
            } else {
                next = at(i, c, singleQuoted);
            }
            i = next;
        }
        return List.copyOf(found);
    }

    /** Adds the placeholder that begins here, if one does, and returns where to go on. */
    private int at(int i, char c, boolean literal) {
        return switch (c) {
            case '<' -> angle(i);
            case '$' -> literal || syntax != Syntax.SHELL ? i + 1 : variable(i);
            case '{' -> brace(i, literal);
            case '[' -> syntax == Syntax.SHELL ? bracket(i) : i + 1;
            default -> i > 0 && isWordCharacter(text.charAt(i - 1)) && text.charAt(i - 1) != '_' ? i + 1 : word(i);
        };
    }

    private boolean isComment(int i) {
        return syntax == Syntax.SHELL && (i == 0 || Character.isWhitespace(text.charAt(i - 1)));
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int angle(int i) {
        int end = angleEnd(text, i);
        if (end < 0) {
            return i + 1;
        }
        String name = text.substring(i + 1, end - 1);
        boolean tag = closedTags.contains(name);
        if (tag || name.indexOf('@') >= 0) {
            return end;
        }
        return add(i, end, name);
    }

    private int variable(int i) {
        boolean braced = i + 1 < text.length() && text.charAt(i + 1) == '{';
        int start = braced ? i + 2 : i + 1;
        int end = start;
        while (end < text.length() && end < start + LONGEST && Shell.isNameCharacter(text.charAt(end), end == start)) {
            end++;
        }
        if (end == start) {
            return start;
        }
        String name = text.substring(start, end);
        boolean given = GIVEN.contains(name) || assigned.contains(name);
        if (!braced) {
            return given ? end : add(i, end, name);
        }
        int close = text.indexOf('}', end);
        if (close < 0 || close > end + LONGEST) {
            return end;
        }
        boolean hasDefault = text.startsWith(":-", end)
                || text.startsWith(":=", end)
                || text.charAt(end) == '-'
                || text.charAt(end) == '[';
        return given || hasDefault ? close + 1 : add(i, close + 1, name);
    }

    private int brace(int i, boolean literal) {
        boolean twice = i + 1 < text.length() && text.charAt(i + 1) == '{';
        int start = twice ? i + 2 : i + 1;
        char before = i > 0 ? text.charAt(i - 1) : ' ';
        boolean inner = "$%@#{".indexOf(before) >= 0 || (!twice && (literal || syntax != Syntax.SHELL));
        int end = nameEnd(start, twice);
        String close = twice ? "}}" : "}";
        if (inner || end < 0 || !text.startsWith(close, end)) {
            return start;
        }
        String name = text.substring(start, end).strip();
        return TEMPLATE_WORDS.contains(name) ? end : add(i, end + close.length(), name);
    }

    /** The end of a name of letters, digits, dashes and underscores (in double braces blanks around it), or -1. */
    private int nameEnd(int start, boolean blanks) {
        int i = start;
        while (blanks && i < text.length() && text.charAt(i) == ' ' && i < start + 2) {
            i++;
        }
        int first = i;
        while (i < text.length() && i < start + LONGEST && (isWordCharacter(text.charAt(i)) || text.charAt(i) == '-')) {
            i++;
        }
        if (i == first || !startsName(text.charAt(first))) {
            return -1;
        }
        while (blanks && i < text.length() && text.charAt(i) == ' ' && i < start + LONGEST) {
            i++;
        }
        return i;
    }

    private int bracket(int i) {
        char before = i > 0 ? text.charAt(i - 1) : ' ';
        int end = i + 1;
        boolean name = true;
        while (name && end < text.length() && end < i + LONGEST && text.charAt(end) != ']') {
            char c = text.charAt(end);
            name = isWordCharacter(c) || c == ' ' || c == '-' || c == '/' || c == '.' || c == '\'';
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) == ']';
        String content = closed ? text.substring(i + 1, end) : "";
        char after = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        boolean indexes = Character.isLetterOrDigit(before)
                || before == '['
                || before == ']'
                || before == ')'
                || before == '^'
                || before == '\\';
        boolean repeats = "+*?{]^".indexOf(after) >= 0 || Character.isLetterOrDigit(after);
        boolean range =
                content.length() == 3 && content.charAt(1) == '-' || content.contains("a-z") || content.contains("A-Z");
        if (!name
                || content.length() < 2
                || !Character.isLetter(content.charAt(0))
                || content.endsWith(" ")
                || indexes
                || repeats
                || range) {
            return i + 1;
        }
        return add(i, end + 1, content);
    }

    private int word(int i) {
        StandIns.Found standIn = StandIns.at(text, i);
        return standIn.isPlaceholder() ? add(standIn.start(), standIn.end(), standIn.name()) : standIn.end();
    }

    private int add(int start, int end, String name) {
        found.add(new Found(start, end, name));
        return end;
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}

package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Document;
import java.util.regex.Pattern;

/**
 * What the text says of a command, beside it and above.
 *
 * @param words before it on its line, else behind it; in a fence the comment above it, else the line above the fence
 * @param heading of the section that it stands in
 */
record Caption(String words, String heading) {
    private static final int LOOK_UP = 12;
    private static final Pattern COMMENT = Pattern.compile("^\\s*(?:#+|--|//)\\s*(.*)$");
    private static final Pattern TRAILING = Pattern.compile("\\s#\\s(.{1,200})$");

    static Caption of(Command command, Document document) {
        String heading = document.sectionAt(command.span()).title();
        Source source = document.source();
        String words = command.where() == Command.Where.FENCE ? above(command, source) : beside(command, source);
        var trailing = TRAILING.matcher(command.text());
        return new Caption(trailing.find() ? words + " " + trailing.group(1) : words, heading);
    }

    /** Words and heading as one text. */
    String all() {
        return words + "\n" + heading;
    }

    private static String beside(Command command, Source source) {
        int line = command.span().line();
        String text = source.line(line);
        int column = Math.min(command.span().column() - 1, text.length());
        String before = text.substring(0, column);
        before = before.endsWith("`") ? before.substring(0, before.length() - 1) : before;
        before = before.substring(before.lastIndexOf('`') + 1);
        if (before.chars().anyMatch(Character::isLetter)) {
            return before.strip();
        }
        int from = command.span().endLine() == line ? Math.min(command.span().endColumn() - 1, text.length()) : 0;
        return text.substring(from).replace('`', ' ').strip();
    }

    private static String above(Command command, Source source) {
        boolean outside = false;
        int line = command.span().line() - 1;
        for (int i = 0; i < LOOK_UP && line >= 1; i++, line--) {
            String text = source.line(line).strip();
            var comment = COMMENT.matcher(text);
            if (outside) {
                if (!text.isEmpty()) {
                    return text.startsWith("#") ? "" : text;
                }
            } else if (text.startsWith("```") || text.startsWith("~~~")) {
                outside = true;
            } else if (comment.matches()) {
                return comment.group(1);
            } else if (text.isEmpty()) {
                return "";
            }
        }
        return "";
    }
}

package dev.runbook.core.command;

import java.util.Locale;
import java.util.Set;

/** Recognises single lines of languages other than shell and SQL. */
final class Lines {
    private static final Set<String> PROMQL =
            Set.of(("rate irate increase sum avg max min count histogram_quantile topk bottomk delta deriv"
                            + " predict_linear absent absent_over_time avg_over_time max_over_time min_over_time"
                            + " sum_over_time count_over_time quantile_over_time changes resets label_replace quantile"
                            + " stddev clamp_max clamp_min sort_desc sort vector scalar time")
                    .split(" "));

    private Lines() {}

    /** {@code KEY=value} and nothing else; what runs a program to get its value is shell. */
    static boolean isAssignment(String line) {
        String text = line.strip();
        if (!Shell.isAssignment(text) || text.contains("$(") || text.indexOf('`') >= 0) {
            return false;
        }
        return Shell.commands(text).stream()
                .allMatch(command -> command.words().isEmpty()
                        && command.redirections().isEmpty()
                        && command.assignments().size() == 1);
    }

    /** {@code key: value} or {@code key:} in small letters. */
    static boolean isYaml(String line) {
        String text = line.strip();
        String entry = text.startsWith("- ") ? text.substring(2).strip() : text;
        int colon = entry.indexOf(':');
        if (colon < 1 || (colon + 1 < entry.length() && entry.charAt(colon + 1) != ' ')) {
            return false;
        }
        return Character.isLowerCase(entry.charAt(0))
                && entry.chars()
                        .limit(colon)
                        .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '/');
    }

    /**
     * A line of Python.
     *
     * @param expected whether an interpreter was started above, so that less is asked
     */
    static boolean isPython(String line, boolean expected) {
        String text = line.strip();
        boolean imports =
                text.startsWith("from ") && text.contains(" import ") || text.startsWith("import ") && isImport(text);
        boolean block = text.endsWith(":")
                && (text.startsWith("def ")
                        || text.startsWith("class ")
                        || text.startsWith("for ") && text.contains(" in ")
                        || text.startsWith("with ") && text.contains(" as ")
                        || text.startsWith("try:")
                        || text.startsWith("except"));
        if (imports || block) {
            return true;
        }
        boolean indented = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
        return expected && (indented || isCall(text) || isBinding(text));
    }

    private static boolean isImport(String text) {
        String names = text.substring("import ".length());
        return !names.isBlank()
                && names.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_., ".indexOf(c) >= 0)
                && names.indexOf("  ") < 0
                && !names.strip().contains(". ");
    }

    /** {@code print(x)}, {@code User.objects.count()}, {@code os.environ["A"]}. */
    private static boolean isCall(String text) {
        int end = 0;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end))
                        || text.charAt(end) == '_'
                        || text.charAt(end) == '.')) {
            end++;
        }
        return end > 0 && end < text.length() && (text.charAt(end) == '(' || text.charAt(end) == '[');
    }

    /** {@code token = Token('x')} with blanks around its sign, as no shell allows. */
    private static boolean isBinding(String text) {
        int equals = text.indexOf(" = ");
        return equals > 0
                && text.chars()
                        .limit(equals)
                        .allMatch(c -> Character.isLetterOrDigit(c) || "_., []'\"".indexOf(c) >= 0);
    }

    /** An expression of PromQL: one of its functions, or a selector with a matcher or range. */
    static boolean isPromql(String line) {
        String text = line.strip();
        int end = 0;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end))
                        || text.charAt(end) == '_'
                        || text.charAt(end) == ':')) {
            end++;
        }
        String rest = text.substring(end).stripLeading();
        boolean call = PROMQL.contains(text.substring(0, end).toLowerCase(Locale.ROOT))
                && (rest.startsWith("(")
                        || rest.startsWith("by ")
                        || rest.startsWith("by(")
                        || rest.startsWith("without"));
        boolean about = hasRange(text)
                || text.contains("{") && text.contains("=")
                || text.contains("_total")
                || text.contains("_seconds")
                || text.contains("_bytes");
        boolean selector = end > 2
                && rest.startsWith("{")
                && text.indexOf('_') > 0
                && (rest.contains("=\"") || rest.contains("=~"));
        return call && about || selector;
    }

    /** {@code [5m]} behind a selector. */
    private static boolean hasRange(String text) {
        int open = text.indexOf('[');
        while (open >= 0 && open + 2 < text.length()) {
            int i = open + 1;
            while (i < text.length() && i < open + 6 && Character.isDigit(text.charAt(i))) {
                i++;
            }
            if (i > open + 1
                    && i + 1 < text.length()
                    && "smhdwy".indexOf(text.charAt(i)) >= 0
                    && (text.charAt(i + 1) == ']' || text.charAt(i + 1) == ':')) {
                return true;
            }
            open = text.indexOf('[', open + 1);
        }
        return false;
    }

    /** {@code -----+-----}, as it stands below the head of a table. */
    static boolean isRuler(String line) {
        String text = line.strip();
        return text.length() > 1 && text.chars().allMatch(c -> c == '-' || c == '+');
    }

    /** {@code work_mem = 64MB}: a line of a configuration file. */
    static boolean isSetting(String line) {
        String[] parts = line.strip().split(" +", 3);
        return parts.length == 3 && parts[1].equals("=");
    }

    /** The start of a condition, loop, test or group of the shell. */
    static boolean isControl(String line) {
        String text = line.strip();
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return switch (text.substring(0, end)) {
            case "if", "for", "while", "until", "case", "function", "[", "[[", "{", "!", ">" -> end < text.length();
            default -> text.startsWith("(") || text.startsWith("\"$");
        };
    }
}

package dev.runbook.core.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a line of a crontab field by field, and finds what cron refuses or understands otherwise. */
public final class CronLine {
    private static final Set<String> WORDS =
            Set.of("@reboot", "@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
    private static final List<String> MONTHS = List.of("jan feb mar apr may jun jul aug sep oct nov dec".split(" "));
    private static final List<String> DAYS = List.of("sun mon tue wed thu fri sat".split(" "));
    private static final int[] LENGTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int MOST_DIGITS = 4;

    private final String line;

    private CronLine(String line) {
        this.line = line;
    }

    private static final List<Field> FIELDS = List.of(
            new Field("minute", 0, 59, List.of()),
            new Field("hour", 0, 23, List.of()),
            new Field("day of the month", 1, 31, List.of()),
            new Field("month", 1, 12, MONTHS),
            new Field("weekday", 0, 7, DAYS));

    private static final int DAY = 2;
    private static final int MONTH = 3;
    private static final int WEEKDAY = 4;

    /** A field, with the values that it may have. */
    private record Field(String word, int least, int most, List<String> names) {
        /** The value as a number; -1 where it is none. */
        int value(String text) {
            int name = names.indexOf(text.toLowerCase(Locale.ROOT));
            if (name >= 0) {
                return name + least;
            }
            boolean digits = !text.isEmpty()
                    && text.length() <= MOST_DIGITS
                    && text.chars().allMatch(CronLine::isDigit);
            return digits ? Integer.parseInt(text) : -1;
        }
    }

    /**
     * The first defect of a line; blank lines, comments and variables have none.
     *
     * @param sure whether the line certainly is one of a crontab, so that even too few fields are a defect of it
     */
    public static Optional<SyntaxBreak> check(String line, boolean sure) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#") || Shell.isAssignment(text) || hasPlaceholder(text)) {
            return Optional.empty();
        }
        if (text.startsWith("@") || Crontab.is(text) || sure) {
            return new CronLine(line).read(sure);
        }
        return Optional.empty();
    }

    private static boolean hasPlaceholder(String text) {
        int command = text.indexOf('/');
        String times = text.substring(0, Math.min(text.length(), Math.max(command, 20)));
        return times.indexOf('<') >= 0 || times.contains("{{") || times.contains("...");
    }

    private Optional<SyntaxBreak> read(boolean sure) {
        int at = blanks(0);
        if (line.charAt(at) == '@') {
            int end = wordEnd(at);
            String word = line.substring(at, end);
            if (WORDS.contains(word)) {
                return command(end);
            }
            return sure
                    ? broken(
                            at,
                            end,
                            "cron knows no `" + word + "`",
                            "Use one of @hourly, @daily, @weekly, @monthly, @yearly, @reboot.")
                    : Optional.empty();
        }
        int start = at;
        String[] fields = new String[FIELDS.size()];
        for (int i = 0; i < fields.length; i++) {
            int end = wordEnd(at);
            if (end == at || !isTime(line.substring(at, end))) {
                return i < 2
                        ? Optional.empty()
                        : broken(
                                start,
                                at,
                                "only " + i + " of five time fields stand before the command",
                                "Write minute, hour, day of the month, month and weekday.");
            }
            Optional<SyntaxBreak> wrong = field(FIELDS.get(i), at, end);
            if (wrong.isPresent()) {
                return wrong;
            }
            fields[i] = line.substring(at, end);
            at = blanks(end);
        }
        return noSuchDay(fields, start).or(() -> sixth(start)).or(() -> command(commandStart(start)));
    }

    private int commandStart(int start) {
        int at = start;
        for (int i = 0; i < FIELDS.size(); i++) {
            at = blanks(wordEnd(at));
        }
        return at;
    }

    private Optional<SyntaxBreak> field(Field field, int start, int end) {
        int from = start;
        while (from <= end) {
            int comma = line.indexOf(',', from);
            int to = comma < 0 || comma > end ? end : comma;
            Optional<String> wrong = item(field, line.substring(from, to));
            if (wrong.isPresent()) {
                return broken(
                        start,
                        end,
                        wrong.get(),
                        "Values from " + field.least + " to " + field.most
                                + " stand there, ranges from the smaller to the larger.");
            }
            from = to + 1;
        }
        return Optional.empty();
    }

    /** What is wrong with {@code *}, {@code 5}, {@code 1-5} or {@code 0-30/10}. */
    private static Optional<String> item(Field field, String item) {
        int slash = item.indexOf('/');
        String range = slash < 0 ? item : item.substring(0, slash);
        String step = slash < 0 ? "1" : item.substring(slash + 1);
        boolean steps =
                !step.isEmpty() && step.length() <= MOST_DIGITS && step.chars().allMatch(CronLine::isDigit);
        if (!steps || Integer.parseInt(step) == 0) {
            return Optional.of("`" + item + "` has no step that cron can take");
        }
        if (range.equals("*") || range.equals("?")) {
            return Optional.empty();
        }
        int dash = range.indexOf('-');
        int first = field.value(dash < 0 ? range : range.substring(0, dash));
        int last = dash < 0 ? first : field.value(range.substring(dash + 1));
        if (first < field.least || last < field.least || first > field.most || last > field.most) {
            return Optional.of("`" + item + "` is no " + field.word);
        }
        return first > last ? Optional.of("the range `" + range + "` runs backwards") : Optional.empty();
    }

    /** {@code 31 2}: a day that its months do not have. */
    private Optional<SyntaxBreak> noSuchDay(String[] fields, int start) {
        int day = FIELDS.get(DAY).value(fields[DAY]);
        int month = FIELDS.get(MONTH).value(fields[MONTH]);
        boolean never = day > 0 && month > 0 && fields[WEEKDAY].equals("*") && day > LENGTHS[month - 1];
        return never
                ? broken(
                        start,
                        commandStart(start),
                        "month " + month + " never has a day " + day,
                        "Name a day that comes.")
                : Optional.empty();
    }

    private Optional<SyntaxBreak> sixth(int start) {
        int at = commandStart(start);
        int end = wordEnd(at);
        String word = line.substring(at, end);
        boolean time = word.equals("*") || word.equals("?") || word.startsWith("*/");
        return time
                ? broken(
                        at,
                        end,
                        "six time fields stand before the command, and cron takes the sixth for the program",
                        "Leave out the seconds, or the year.")
                : Optional.empty();
    }

    /** Cron ends a command at a percent sign and feeds it the rest, quoted or not. */
    private Optional<SyntaxBreak> command(int from) {
        for (int i = line.indexOf('%', from); i >= 0; i = line.indexOf('%', i + 1)) {
            if (i == 0 || line.charAt(i - 1) != '\\') {
                return broken(i, i + 1, "cron ends the command at this `%`, quoted or not", "Write `\\%`.");
            }
        }
        return Optional.empty();
    }

    private static Optional<SyntaxBreak> broken(int start, int end, String reason, String mend) {
        return Optional.of(new SyntaxBreak(start, end, reason, mend));
    }

    /** Whether a word is meant as a time: figures, stars, and names of months and days. */
    private static boolean isTime(String word) {
        boolean letters = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            letters |= Character.isLetter(c);
            if (!Character.isLetterOrDigit(c) && "*,-/?".indexOf(c) < 0) {
                return false;
            }
        }
        String first = word.substring(0, Math.min(3, word.length())).toLowerCase(Locale.ROOT);
        return word.charAt(0) != '/' && (!letters || MONTHS.contains(first) || DAYS.contains(first));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private int blanks(int from) {
        int i = from;
        while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        return i;
    }

    private int wordEnd(int from) {
        int i = from;
        while (i < line.length() && !Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        return i;
    }
}

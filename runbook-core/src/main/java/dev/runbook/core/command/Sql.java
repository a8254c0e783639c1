package dev.runbook.core.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognises where SQL statements begin. */
final class Sql {
    /** Statements that are taken for SQL in small letters too, where a semicolon ends them. */
    private static final Set<String> COMMON =
            Set.of(("select insert update delete create alter drop truncate vacuum analyze reindex explain grant revoke"
                            + " with begin commit rollback show")
                    .split(" "));
    /** Statements of one word that mean other things too: they need their semicolon. */
    private static final Set<String> SHORT = Set.of(
            ("begin commit rollback end abort checkpoint reset show call execute use kill discard savepoint release"
                            + " prepare declare fetch close desc describe flush optimize check repair stop start change"
                            + " pause resume reconfigure shutdown")
                    .split(" "));

    private static final Set<String> PARTS =
            Set.of("select with set update values do end begin table as from where join".split(" "));
    private static final Set<String> OBJECTS =
            Set.of(("table index view database schema user role extension function procedure trigger sequence"
                            + " type materialized unique publication subscription temporary temp or unlogged policy"
                            + " tablespace server foreign event system default statistics group domain aggregate owned"
                            + " column constraint keyspace cluster session global large rule")
                    .split(" "));

    private Sql() {}

    /**
     * Whether a statement begins with the text.
     *
     * @param strict whether words of small letters, which may be prose or shell, need a semicolon to count
     */
    static boolean begins(String text, boolean strict) {
        List<String> words = SqlWords.of(text, 4);
        if (words.isEmpty()) {
            return false;
        }
        String written = words.get(0);
        String first = written.toLowerCase(Locale.ROOT);
        boolean capitals = written.equals(written.toUpperCase(Locale.ROOT));
        boolean sure = capitals
                || !strict
                || COMMON.contains(first) && text.stripTrailing().endsWith(";");
        return sure && begins(text, first, lower(words, 1), lower(words, 2), strict);
    }

    /** Whether a line begins a statement where the one above has no semicolon. */
    static boolean beginsAnother(String text) {
        boolean upkeep = text.startsWith("VACUUM ") || text.startsWith("ANALYZE ") || text.startsWith("REINDEX ");
        return !isPart(text) && begins(text, !upkeep);
    }

    /** Words that begin statements and stand inside of others too. */
    static boolean isPart(String text) {
        return PARTS.contains(lower(SqlWords.of(text, 1), 0));
    }

    private static String lower(List<String> words, int index) {
        return index < words.size() ? words.get(index).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean begins(String text, String first, String second, String third, boolean strict) {
        boolean ended = !strict || text.stripTrailing().endsWith(";");
        return switch (first) {
            case "select" -> !second.isEmpty() || hasCode(text) || text.strip().equalsIgnoreCase("select");
            case "insert" -> second.equals("into");
            case "update" -> isUpdate(SqlWords.of(text, 6));
            case "delete" -> second.equals("from");
            case "merge" -> second.equals("into");
            case "create", "alter", "drop" -> OBJECTS.contains(second);
            case "truncate" -> ended || second.equals("table");
            case "vacuum", "analyze", "analyse", "cluster" ->
                ended || Set.of("full", "analyze", "verbose", "freeze", "table").contains(second);
            case "reindex" -> OBJECTS.contains(second) || ended;
            case "explain" -> !second.isEmpty();
            case "grant", "revoke" -> ended || text.toLowerCase(Locale.ROOT).contains(" on ") || third.equals("to");
            case "with" -> (third.equals("as") && text.indexOf('(') > 0) || second.equals("recursive");
            case "set" -> ended || second.equals("session") || second.equals("local") || second.equals("global");
            case "do" -> ended || text.contains("$");
            case "refresh" -> second.equals("materialized");
            case "copy" ->
                ended
                        || text.toLowerCase(Locale.ROOT).contains(" from ")
                        || text.toLowerCase(Locale.ROOT).contains(" to ");
            case "comment" -> second.equals("on");
            case "lock" -> second.equals("table") || ended;
            default -> SHORT.contains(first) ? ended : isMeta(text);
        };
    }

    /** {@code UPDATE t SET}; the rest may stand on the next line. */
    private static boolean isUpdate(List<String> words) {
        return words.size() == 2 || words.stream().anyMatch(word -> word.equalsIgnoreCase("set"));
    }

    /** A command of psql itself, such as {@code \dt+}. */
    static boolean isMeta(String text) {
        return text.length() > 1 && text.charAt(0) == '\\' && Character.isLetter(text.charAt(1));
    }

    private static boolean hasCode(String text) {
        return text.indexOf('(') >= 0 || text.indexOf('*') >= 0 || text.indexOf(';') >= 0;
    }
}

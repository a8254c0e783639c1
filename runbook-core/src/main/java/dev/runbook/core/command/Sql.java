package dev.runbook.core.command;

import dev.runbook.core.model.Command.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognises SQL statements, where they end, and what they do. */
final class Sql {
    private static final Set<String> READS =
            Set.of("select show explain describe desc with table values use fetch checkpoint".split(" "));
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
        List<String> words = words(text, 4);
        if (words.isEmpty()) {
            return false;
        }
        String written = words.get(0);
        String first = written.toLowerCase(Locale.ROOT);
        boolean capitals = written.equals(written.toUpperCase(Locale.ROOT));
        boolean sure = capitals || !strict || text.stripTrailing().endsWith(";");
        return sure && begins(text, first, lower(words, 1), lower(words, 2), strict);
    }

    /** Whether a line begins a statement where the one above has no semicolon. */
    static boolean beginsAnother(String text) {
        boolean upkeep = text.startsWith("VACUUM ") || text.startsWith("ANALYZE ") || text.startsWith("REINDEX ");
        return !isPart(text) && begins(text, !upkeep);
    }

    /** Words that begin statements and stand inside of others too. */
    static boolean isPart(String text) {
        return Set.of(
                        "select", "with", "set", "update", "values", "do", "end", "begin", "table", "as", "from",
                        "where", "join")
                .contains(lower(words(text, 1), 0));
    }

    private static String lower(List<String> words, int index) {
        return index < words.size() ? words.get(index).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean begins(String text, String first, String second, String third, boolean strict) {
        boolean ended = !strict || text.stripTrailing().endsWith(";");
        return switch (first) {
            case "select" -> !second.isEmpty() || hasCode(text) || text.strip().equalsIgnoreCase("select");
            case "insert" -> second.equals("into");
            case "update" -> isUpdate(words(text, 6));
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
            case "begin", "commit", "rollback", "end", "abort", "checkpoint" -> ended;
            case "set" -> ended || second.equals("session") || second.equals("local") || second.equals("global");
            case "do" -> ended || text.contains("$");
            case "reset",
                    "show",
                    "call",
                    "execute",
                    "use",
                    "kill",
                    "discard",
                    "savepoint",
                    "release",
                    "prepare",
                    "declare",
                    "fetch",
                    "close",
                    "desc",
                    "describe",
                    "flush",
                    "optimize",
                    "check",
                    "repair",
                    "stop",
                    "start",
                    "change",
                    "pause",
                    "resume",
                    "reconfigure",
                    "shutdown" -> ended;
            case "refresh" -> second.equals("materialized");
            case "copy" ->
                ended
                        || text.toLowerCase(Locale.ROOT).contains(" from ")
                        || text.toLowerCase(Locale.ROOT).contains(" to ");
            case "comment" -> second.equals("on");
            case "lock" -> second.equals("table") || ended;
            default -> isMeta(text);
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

    /** The gravest effect of the statements in the text. */
    static Effect effect(String text) {
        Effect gravest = Effect.READ;
        List<String> statement = new ArrayList<>();
        for (String word : words(text, Integer.MAX_VALUE)) {
            if (word.equals(";")) {
                gravest = Effects.gravest(gravest, statementEffect(statement));
                statement.clear();
            } else {
                statement.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return Effects.gravest(gravest, statementEffect(statement));
    }

    private static Effect statementEffect(List<String> words) {
        if (words.isEmpty()) {
            return Effect.READ;
        }
        Set<String> all = Set.copyOf(words);
        String first = words.get(0);
        Effect effect = switch (first) {
            case "drop", "truncate" -> Effect.DESTROY;
            case "delete" -> Effect.DESTROY;
            case "update" -> all.contains("where") ? Effect.CHANGE : Effect.DESTROY;
            case "alter" -> alter(words, all);
            case "reindex", "cluster" -> all.contains("concurrently") ? Effect.CHANGE : Effect.DISRUPT;
            case "vacuum" -> all.contains("full") ? Effect.DISRUPT : Effect.CHANGE;
            case "lock", "kill", "shutdown", "stop" -> Effect.DISRUPT;
            case "copy" -> all.contains("from") ? Effect.CHANGE : Effect.READ;
            case "explain" -> explain(all);
            case "begin", "commit", "rollback", "end", "abort" -> Effect.READ;
            default -> READS.contains(first) || first.startsWith("\\") ? reading(all) : Effect.CHANGE;
        };
        return Effects.gravest(effect, functions(all));
    }

    private static Effect alter(List<String> words, Set<String> all) {
        boolean dropsData = all.contains("drop") && (all.contains("column") || all.contains("partition"))
                || words.size() > 1 && words.get(1).equals("subscription") && all.contains("drop");
        return dropsData ? Effect.DESTROY : Effect.CHANGE;
    }

    /** {@code EXPLAIN ANALYZE} runs its statement. */
    private static Effect explain(Set<String> all) {
        boolean runs = all.contains("analyze") || all.contains("analyse");
        return runs ? reading(all) : Effect.READ;
    }

    private static Effect reading(Set<String> all) {
        boolean deletes = all.contains("delete") && all.contains("from");
        if (deletes && (all.contains("with") || all.contains("explain"))) {
            return Effect.DESTROY;
        }
        boolean writes =
                all.contains("insert") && all.contains("into") || all.contains("update") && all.contains("set");
        return writes ? Effect.CHANGE : Effect.READ;
    }

    private static Effect functions(Set<String> all) {
        Effect effect = Effect.READ;
        for (String word : all) {
            effect = Effects.gravest(
                    effect,
                    switch (word) {
                        case "pg_terminate_backend",
                                "pg_cancel_backend",
                                "pg_promote",
                                "pg_ctl",
                                "pg_switch_wal_force" -> Effect.DISRUPT;
                        case "pg_reload_conf",
                                "setval",
                                "pg_switch_wal",
                                "nextval",
                                "pg_rotate_logfile",
                                "pg_stat_reset",
                                "pg_stat_statements_reset",
                                "pg_wal_replay_pause",
                                "pg_wal_replay_resume",
                                "pg_create_physical_replication_slot",
                                "pg_create_logical_replication_slot",
                                "pg_replication_origin_advance",
                                "pg_advisory_unlock_all",
                                "set_config" -> Effect.CHANGE;
                        case "pg_drop_replication_slot", "lo_unlink" -> Effect.DESTROY;
                        default -> Effect.READ;
                    });
        }
        return effect;
    }

    /** The first words outside of quotes and comments; a semicolon is a word of its own. */
    private static List<String> words(String text, int most) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < text.length() && words.size() < most) {
            char c = text.charAt(i);
            if (Character.isLetter(c) || c == '_' || c == '\\') {
                int start = i++;
                while (i < text.length()
                        && (Character.isLetterOrDigit(text.charAt(i)) || "_.".indexOf(text.charAt(i)) >= 0)) {
                    i++;
                }
                words.add(text.substring(start, i));
            } else if (c == '\'') {
                int end = text.indexOf('\'', i + 1);
                i = end < 0 ? text.length() : end + 1;
            } else if (text.startsWith("--", i)) {
                int end = text.indexOf('\n', i);
                i = end < 0 ? text.length() : end;
            } else {
                if (c == ';') {
                    words.add(";");
                }
                i++;
            }
        }
        return words;
    }
}

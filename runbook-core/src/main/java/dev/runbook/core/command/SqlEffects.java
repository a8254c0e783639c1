package dev.runbook.core.command;

import dev.runbook.core.model.Command.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What SQL statements do. */
final class SqlEffects {
    private static final Set<String> READS =
            Set.of("select show explain describe desc with table values use fetch checkpoint".split(" "));

    private SqlEffects() {}

    /** The gravest effect of the statements in the text. */
    static Effect of(String text) {
        Effect gravest = Effect.READ;
        List<String> statement = new ArrayList<>();
        for (String word : SqlWords.of(text, Integer.MAX_VALUE)) {
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
}

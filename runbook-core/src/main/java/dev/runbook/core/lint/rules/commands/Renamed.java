package dev.runbook.core.lint.rules.commands;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name that PostgreSQL has replaced.
 *
 * @param where the relation that has the column; empty for a function
 * @param since the first major version that knows only the new name
 */
record Renamed(Pattern old, String now, String where, int since) {
    private static final String STATEMENTS = "pg_stat_statements";

    static final List<Renamed> ALL = Stream.of(
                    column("total_time", "total_exec_time", STATEMENTS, 13),
                    column("mean_time", "mean_exec_time", STATEMENTS, 13),
                    column("min_time", "min_exec_time", STATEMENTS, 13),
                    column("max_time", "max_exec_time", STATEMENTS, 13),
                    column("stddev_time", "stddev_exec_time", STATEMENTS, 13),
                    column("sent_location", "sent_lsn", "pg_stat_replication", 10),
                    column("write_location", "write_lsn", "pg_stat_replication", 10),
                    column("flush_location", "flush_lsn", "pg_stat_replication", 10),
                    column("replay_location", "replay_lsn", "pg_stat_replication", 10),
                    column("procpid", "pid", "pg_stat_activity", 10),
                    column("current_query", "query", "pg_stat_activity", 10),
                    function("pg_current_xlog_location", "pg_current_wal_lsn", 10),
                    function("pg_current_xlog_insert_location", "pg_current_wal_insert_lsn", 10),
                    function("pg_xlog_location_diff", "pg_wal_lsn_diff", 10),
                    function("pg_last_xlog_receive_location", "pg_last_wal_receive_lsn", 10),
                    function("pg_last_xlog_replay_location", "pg_last_wal_replay_lsn", 10),
                    function("pg_switch_xlog", "pg_switch_wal", 10),
                    function("pg_xlogfile_name", "pg_walfile_name", 10),
                    function("pg_xlog_replay_pause", "pg_wal_replay_pause", 10),
                    function("pg_xlog_replay_resume", "pg_wal_replay_resume", 10),
                    function("pg_is_xlog_replay_paused", "pg_is_wal_replay_paused", 10),
                    function("pg_start_backup", "pg_backup_start", 15),
                    function("pg_stop_backup", "pg_backup_stop", 15))
            .toList();

    /** Finds the old name, as group 1; not where the statement is about something else or knows the new name, too. */
    Matcher in(String sql) {
        boolean about = sql.contains(where) && !sql.contains(now);
        return old.matcher(about ? sql : "");
    }

    private static Renamed column(String old, String now, String where, int since) {
        return new Renamed(Pattern.compile("(?i)(?<!\\bas )\\b(" + old + ")\\b"), now, where, since);
    }

    private static Renamed function(String old, String now, int since) {
        return new Renamed(Pattern.compile("(?i)\\b(" + old + ")\\s?\\("), now, "", since);
    }
}

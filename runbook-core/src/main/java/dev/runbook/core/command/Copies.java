package dev.runbook.core.command;

import dev.runbook.core.model.Command;
import java.util.regex.Pattern;

/** Tells commands and sentences that keep a copy of data, and commands that load one. */
public final class Copies {
    /** Programs and scripts that keep a copy. */
    private static final Pattern KEEPS = Pattern.compile(
            "(?i)\\b(?:pg_dump(?:all)?|pg_basebackup|mysqldump|mongodump|bgsave"
                    + "|snapshots?|wal-g backup-push|velero|docker commit|tar -?\\w*c\\w*|cp (?!s3:)|etcdctl snapshot save"
                    + "|kubectl get\\b.*-o ?yaml.*>)|(?<![./])\\bback-?up\\b(?!s?[/_.])|\\bbackup(?:\\.\\w+)?(?: create| backup)?$");

    /** Programs that write the data of a database or of files into a copy. */
    private static final Pattern DUMPS = Pattern.compile(
            "(?i)\\b(?:pg_dump(?:all)?|pg_basebackup|mysqldump|mariadb-dump|mongodump|mysqlpump|xtrabackup)\\b(?! --version)");

    private static final Pattern NAMED =
            Pattern.compile("(?i)\\b(?:back(?:s|ed)? ?up|backup|snapshot|copy of|export)\\b");
    /** Clean-up or restore of copies speaks of copies without making one. */
    private static final Pattern ABOUT_COPIES =
            Pattern.compile("(?i)\\b(?:restor|recover|clean|delet|remov|purg|old|download|latest)");

    private static final Pattern LOADS = Pattern.compile(
            "(?i)\\b(?:psql|mysql|mariadb)\\b[^|]*<|\\|\\s*(?:\\S+ )*(?:psql|mysql|mariadb)\\b|\\b(?:pg_restore|mongorestore|pgbackrest\\b.*\\brestore|wal-g backup-fetch|etcdctl snapshot restore)\\b");

    private Copies() {}

    /** Whether it keeps a copy of something. */
    public static boolean keeps(Command command) {
        return command.effect() != Command.Effect.DESTROY
                && KEEPS.matcher(command.text()).find();
    }

    /** Whether it writes a database into a copy. */
    public static boolean dumps(Command command) {
        return DUMPS.matcher(command.text()).find();
    }

    /** Whether it loads a copy into a live system. */
    public static boolean loads(Command command) {
        return LOADS.matcher(command.text()).find();
    }

    /** Whether a sentence asks for a copy: {@code Back up the database}. */
    public static boolean asks(String text) {
        return NAMED.matcher(text).find() && !ABOUT_COPIES.matcher(text).find();
    }
}

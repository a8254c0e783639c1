package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Invocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which way a file goes: whether a program writes it or reads it. */
enum FileFlow {
    WRITES,
    READS,
    UNKNOWN;

    private static final Set<String> DUMPERS = Set.of("pg_dump", "pg_dumpall", "mysqldump", "mongodump", "sqlite3");
    private static final Set<String> READERS =
            Set.of("pg_restore", "gunzip", "zcat", "bunzip2", "unzip", "unzstd", "xzcat", "sha256sum", "md5sum");
    private static final Set<String> COPIERS =
            Set.of("cp", "scp", "mv", "rsync", "aws", "gsutil", "az", "gcloud", "mc");

    static FileFlow of(FileWord file) {
        Invocation invocation = file.invocation();
        for (Invocation.Redirection to : invocation.redirections()) {
            if (to.start() == file.start()) {
                return to.reads() ? READS : to.writes() ? WRITES : UNKNOWN;
            }
        }
        String program = invocation.program();
        if (DUMPERS.contains(program)) {
            return isValue(file, "-f", "--file", "--result-file", "-r") ? WRITES : UNKNOWN;
        }
        if (program.equals("curl") || program.equals("wget")) {
            return isValue(file, "-o", "--output", "-O", "--output-document") ? WRITES : UNKNOWN;
        }
        if (program.equals("psql")) {
            return isValue(file, "-f", "--file") ? READS : UNKNOWN;
        }
        if (program.equals("tar")) {
            return tar(invocation);
        }
        if (COPIERS.contains(program)) {
            List<Argument> operands = invocation.operands();
            boolean last =
                    !operands.isEmpty() && operands.get(operands.size() - 1).start() == file.start();
            return last ? WRITES : READS;
        }
        return READERS.contains(program) ? READS : UNKNOWN;
    }

    private static FileFlow tar(Invocation invocation) {
        String letters =
                invocation.words().size() > 1 ? invocation.words().get(1).text() : "";
        return letters.contains("c") && !letters.contains("x")
                ? WRITES
                : letters.contains("x") || letters.contains("t") ? READS : UNKNOWN;
    }

    private static boolean isValue(FileWord file, String... options) {
        Optional<Argument> value = file.invocation().value(options);
        return value.filter(it -> it.end() == file.end()).isPresent();
    }
}

package dev.runbook.core.command;

import java.util.Set;

/** What a fence's language promises. */
enum Label {
    SHELL,
    SQL,
    PYTHON,
    PROMQL,
    CRONTAB,
    YAML,
    /** No language, or plain text: what stands there decides. */
    NONE,
    /** Configuration, logs, data and programs: no commands. */
    OTHER;

    private static final Set<String> SHELLS =
            Set.of(("bash sh shell zsh ksh fish console terminal shell-session shellsession sh-session"
                            + " bash-session shellscript shell-script cli cmd bat batch dos powershell pwsh ps1 ps"
                            + " command commands")
                    .split(" "));
    private static final Set<String> SQLS =
            Set.of("sql postgres postgresql pgsql plpgsql mysql psql sqlite mariadb tsql plsql".split(" "));

    static Label of(String language) {
        if (SHELLS.contains(language)) {
            return SHELL;
        }
        if (SQLS.contains(language)) {
            return SQL;
        }
        return switch (language) {
            case "python", "py", "python3", "pycon", "ipython" -> PYTHON;
            case "promql", "metricsql" -> PROMQL;
            case "cron", "crontab" -> CRONTAB;
            case "yaml", "yml" -> YAML;
            case "", "text", "txt", "plain", "plaintext", "none", "code", "raw" -> NONE;
            default -> OTHER;
        };
    }
}

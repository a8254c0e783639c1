package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Invocation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * A habit that goes well until it does not.
 *
 * @param programs that have it; every program where there are none
 * @param is whether a call has it; the command holds the calls before and behind
 */
record Risk(Set<String> programs, BiPredicate<Invocation, Command> is, String what, String instead, Severity severity) {
    private static final Set<String> SHELLS =
            Set.of("sh", "bash", "zsh", "dash", "ksh", "python", "python3", "perl", "ruby", "node");
    private static final Set<String> GUARDS =
            Set.of("firewalld", "ufw", "iptables", "nftables", "apparmor", "auditd", "fail2ban", "selinux");
    private static final Pattern DATABASE = Pattern.compile(
            "(?i)\\b(?:postgres(?:ql)?|mysqld?|mariadbd?|mongod?|redis-server|etcd|cassandra|elasticsearch|postmaster)\\b");
    private static final Pattern HERE = Pattern.compile("(?i)\\b(?:localhost|127\\.0\\.0\\.1)\\b|\\[::1\\]|\\.svc\\b");

    static final List<Risk> ALL = List.of(
            risk(
                    Set.of("chmod"),
                    (call, command) -> call.operands().stream().limit(1).anyMatch(word -> isOpen(word.text())),
                    "`chmod 777` lets everybody on the machine change the file, a service that was broken into included",
                    "Give the right to the one user or group that needs it.",
                    Severity.WARNING),
            risk(
                    Set.of("curl", "wget"),
                    (call, command) -> next(call, command)
                            .filter(after -> after.joint().equals("|") && SHELLS.contains(shell(after, command)))
                            .isPresent(),
                    "This runs whatever the server sends at that moment, unseen, and half of it where the connection breaks",
                    "Download it, look at it or compare a checksum, and run the file.",
                    Severity.WARNING),
            risk(
                    Set.of("kill", "pkill", "killall"),
                    (call, command) -> call.has("-9", "-KILL", "-SIGKILL")
                            && DATABASE.matcher(command.text()).find(),
                    "`kill -9` gives a database no time to write: it recovers at the next start, or does not",
                    "Stop it by its own means (`pg_ctl stop -m fast`, `systemctl stop`) and wait.",
                    Severity.WARNING),
            risk(
                    Set.of("certbot"),
                    (call, command) ->
                            call.has("--force-renewal", "--force-renew") && !call.has("--dry-run", "--staging"),
                    "`--force-renewal` renews every certificate, due or not: a few tries exhaust the rate limit of the authority, and then none can be renewed for days",
                    "Use `certbot renew`, which renews what is due, or name one certificate with `--cert-name`; try it with `--dry-run` first.",
                    Severity.WARNING),
            risk(
                    Set.of("git"),
                    (call, command) -> call.hasOperand(0, "push") && call.has("--force", "-f"),
                    "A forced push throws away what others have pushed since",
                    "Use `git push --force-with-lease`, or revert with a new commit.",
                    Severity.WARNING),
            risk(
                    Set.of("git"),
                    (call, command) ->
                            call.hasOperand(0, "add") && (call.hasOperand(1, ".") || call.has("-A", "--all")),
                    "This takes along whatever lies in the folder, half-done changes and files with passwords included",
                    "Name the files, and look at `git diff --staged` before the commit.",
                    Severity.INFO),
            risk(
                    Set.of("setenforce"),
                    (call, command) -> call.hasOperand(0, "0") || call.hasOperand(0, "Permissive"),
                    "This turns SELinux off for the whole machine",
                    "Find the denial with `ausearch -m avc -ts recent` and allow that one thing.",
                    Severity.WARNING),
            risk(
                    Set.of("systemctl", "service", "ufw"),
                    (call, command) -> disables(call),
                    "This takes the protection off the whole machine",
                    "Open the one port or allow the one thing that is needed, and say when it is closed again.",
                    Severity.WARNING),
            risk(
                    Set.of("iptables", "ip6tables", "nft"),
                    (call, command) -> call.has("-F", "--flush") || call.hasOperand(0, "flush"),
                    "This removes every rule of the firewall at once, and may lock out whoever is logged in",
                    "Remove the one rule in question, and keep the rules with `iptables-save` before.",
                    Severity.WARNING),
            risk(
                    Set.of("curl", "wget"),
                    (call, command) -> call.has("-k", "--insecure", "--no-check-certificate")
                            && !HERE.matcher(command.text()).find(),
                    "This does not check whose certificate it is: it also succeeds against the wrong server, and where the certificate has expired",
                    "Leave the check on; name the authority with `--cacert` where it is your own.",
                    Severity.INFO),
            risk(
                    Set.of("ssh", "scp", "rsync"),
                    (call, command) -> command.text().toLowerCase(Locale.ROOT).contains("stricthostkeychecking=no"),
                    "This does not check which host it is, and puts commands and files into whatever answers",
                    "Use `StrictHostKeyChecking=accept-new`, or keep the known hosts with the runbook.",
                    Severity.INFO),
            risk(
                    Set.of("npm"),
                    (call, command) -> call.hasOperand(0, "audit") && call.has("--force"),
                    "`npm audit fix --force` installs new major versions, untested",
                    "Use `npm audit fix`, look at the rest, and put it through the tests.",
                    Severity.WARNING),
            risk(
                    Set.of("apt", "apt-get", "yum", "dnf"),
                    (call, command) -> call.has("--allow-unauthenticated", "--force-yes", "--nogpgcheck"),
                    "This installs packages whose signature does not fit",
                    "Mend the key or the repository, and leave the check on.",
                    Severity.WARNING),
            risk(
                    Set.of("terraform", "tofu"),
                    (call, command) -> call.hasOperand(0, "apply") && call.has("-auto-approve", "--auto-approve"),
                    "This changes the infrastructure without showing first what will go",
                    "Make a plan, read it, and apply that plan: `terraform plan -out=change.plan`, `terraform apply change.plan`.",
                    Severity.WARNING),
            risk(
                    Set.of("redis-cli"),
                    (call, command) -> call.operands().stream()
                            .limit(1)
                            .anyMatch(word -> word.text().equalsIgnoreCase("keys")),
                    "`KEYS` holds up every other client until it has looked at each key",
                    "Use `redis-cli --scan --pattern ...`.",
                    Severity.WARNING),
            risk(
                    Set.of("pg_resetwal", "pg_resetxlog"),
                    (call, command) -> !call.has("-n", "--dry-run"),
                    "This throws away what the database had not yet written, and may leave it inconsistent for good",
                    "Restore from a backup; as the very last resort, take a copy of the data directory before.",
                    Severity.WARNING),
            risk(
                    Set.of("mysqld", "mysqld_safe", "mongod"),
                    (call, command) -> call.has("--skip-grant-tables", "--noauth"),
                    "This lets everybody who reaches the database in, without a password",
                    "Cut it off from the network before (`--skip-networking`), and say how it is undone.",
                    Severity.WARNING));

    private static final Pattern CHECKS_OFF = Pattern.compile(
            "(?i)\\bPGSSLMODE=disable\\b|\\bsslmode=disable\\b|\\bNODE_TLS_REJECT_UNAUTHORIZED=0|\\bGIT_SSL_NO_VERIFY=(?:1|true)|\\bPYTHONHTTPSVERIFY=0|\\bssl_?verify[ =]+false\\b"
                    + "|\\bprotected-mode no\\b|\\bfsync\\s*=\\s*off\\b|\\bzero_damaged_pages\\s*=\\s*on\\b");

    static final Risk SWITCHED_OFF = risk(
            Set.of(),
            (call, command) -> CHECKS_OFF.matcher(command.text()).find(),
            "This switches a protection off",
            "Leave it on and mend what it complains of; else say why, and how it is switched on again.",
            Severity.WARNING);

    /** The first risk of a command; nothing where it has none. */
    static Optional<Risk> of(Command command) {
        for (Invocation call : command.invocations()) {
            for (Risk risk : ALL) {
                if (risk.programs.contains(call.program()) && risk.is.test(call, command)) {
                    return Optional.of(risk);
                }
            }
        }
        return CHECKS_OFF.matcher(command.text()).find() ? Optional.of(SWITCHED_OFF) : Optional.empty();
    }

    private static Risk risk(
            Set<String> programs, BiPredicate<Invocation, Command> is, String what, String instead, Severity severity) {
        return new Risk(programs, is, what, instead, severity);
    }

    private static boolean isOpen(String mode) {
        return mode.equals("777")
                || mode.equals("0777")
                || mode.equals("a+rwx")
                || mode.equals("a=rwx")
                || mode.equals("666");
    }

    private static Optional<Invocation> next(Invocation call, Command command) {
        int at = command.invocations().indexOf(call);
        return at + 1 < command.invocations().size()
                ? Optional.of(command.invocations().get(at + 1))
                : Optional.empty();
    }

    /** The program behind a pipe, also one that {@code sudo} runs. */
    private static String shell(Invocation call, Command command) {
        return call.program().equals("sudo")
                ? next(call, command).map(Invocation::program).orElse("")
                : call.program();
    }

    private static boolean disables(Invocation call) {
        List<String> operands = call.operands().stream().map(Argument::text).toList();
        boolean off = operands.stream().anyMatch(word -> word.equals("stop") || word.equals("disable"));
        boolean guard = call.program().equals("ufw")
                || operands.stream().anyMatch(word -> GUARDS.contains(word.replace(".service", "")));
        return off && guard;
    }
}

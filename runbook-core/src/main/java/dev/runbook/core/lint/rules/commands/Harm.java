package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.command.Copies;
import dev.runbook.core.model.Command;
import java.util.Set;
import java.util.regex.Pattern;

/** How much a destructive command can take with it. */
enum Harm {
    /** Packages, caches, temporary files and what the author's own checkout holds. */
    LITTLE,
    /** One object, or something that can be made again. */
    SOME,
    /** Data, volumes, whole environments. */
    MUCH;

    private static final Set<String> OWN = Set.of(
            "apt",
            "apt-get",
            "yum",
            "dnf",
            "apk",
            "brew",
            "zypper",
            "pacman",
            "snap",
            "pip",
            "pip3",
            "npm",
            "yarn",
            "pnpm",
            "gem",
            "cargo",
            "go",
            "poetry",
            "composer",
            "bundle",
            "mvn",
            "gradle",
            "make",
            "gpg",
            "gh",
            "conda");
    private static final Pattern LOCAL = Pattern.compile(
            "(?i)^drop (?:subscription|publication|view|materialized view|function|trigger|policy)\\b|^(?:sudo )?git (?!push)|^(?:sudo )?rm (?:-\\w+ )*\\S*(?:/tmp/|\\.(?:tmp|pid|lock|sock)\\b)\\S*$");
    private static final Pattern DATA = Pattern.compile("(?i)"
            + "\\brm\\s+(?:-\\S+\\s+)*-(?:\\w*r\\w*|-recursive)\\b|\\bfind\\b.*(?:-delete\\b|-exec\\s+rm\\b)|\\bxargs\\b.*\\b(?:rm|del|delete)\\b"
            + "|\\b(?:docker|podman|nerdctl)\\b.*\\b(?:system prune|volume prune|volume rm|down\\b.*(?:-v\\b|--volumes))"
            + "|\\b(?:kubectl|oc|k)\\b.*\\bdelete\\b.*(?:\\b(?:ns|namespaces?|pvc?|persistentvolume\\w*|sts|statefulsets?|deploy(?:ments?)?|crds?|all|secrets?|clusters?)\\b|--all\\b)"
            + "|\\b(?:terraform|tofu|terragrunt|pulumi)\\b.*\\bdestroy\\b|\\b(?:helm|argocd)\\b.*\\b(?:uninstall|delete)\\b"
            + "|\\bdrop\\s+(?:database|table|schema|tablespace|keyspace|collection|index\\s+\\*)\\b|\\btruncate\\s+(?:table\\s+)?\\w|\\bdelete\\s+from\\b(?!.*\\bwhere\\b)"
            + "|\\b(?:flushdb|flushall|dropdb|mkfs\\S*|wipefs|blkdiscard|lvremove|vgremove|purge_queue|purge-queue|delete_vhost)\\b|\\bdd\\b.*\\bof=/dev/"
            + "|\\bcelery\\b.*\\bpurge\\b|\\baws\\b.*\\b(?:s3 r[mb]\\b|s3 sync\\b.*--delete|terminate-|delete-)|\\b(?:gcloud|az|gsutil)\\b.*\\b(?:delete|rm|rb|purge)\\b"
            + "|\\betcdctl\\b.*\\b(?:del|restore)\\b|\\bkafka-topics\\S*\\b.*--delete");
    private static final Pattern SCRIPT =
            Pattern.compile("^(?:\\./|/|\\.\\./).*|.*\\.(?:sh|py|rb|pl|js)$|python3?|node|ruby|bin/.*");

    static Harm of(Command command) {
        String text = command.text();
        if (OWN.contains(command.tool()) || LOCAL.matcher(text).find()) {
            return LITTLE;
        }
        return DATA.matcher(text).find() || loads(command) ? MUCH : SOME;
    }

    /** Whether it loads a copy into a live system. */
    static boolean loads(Command command) {
        return Copies.loads(command);
    }

    /** Whether only the name of a program of their own says that it destroys something. */
    static boolean isGuess(Command command) {
        return SCRIPT.matcher(command.tool()).matches();
    }
}

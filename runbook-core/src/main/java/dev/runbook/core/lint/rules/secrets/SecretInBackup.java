package dev.runbook.core.lint.rules.secrets;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Runbook;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Secrets that are written into a backup or an export in plain text, or fetched from there. */
public final class SecretInBackup implements RunbookRule {
    private static final Set<String> COPIES = Set.of(
            "tar", "zip", "cp", "rsync", "scp", "aws", "gsutil", "gcloud", "az", "rclone", "mc", "install", "mv");
    private static final Set<String> PACKS = Set.of("tar", "zip");
    /** Files that hold passwords and keys. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(?:^|[/:])(?:\\.env(?:\\.(?:prod(?:uction)?|staging|live|local))?|\\.ssh|id_(?:rsa|ed25519|ecdsa)|\\.aws|\\.kube|kubeconfig|\\.pgpass|\\.my\\.cnf|\\.netrc|\\.vault-token"
                    + "|secrets?(?:\\.\\w+)?|credentials(?:\\.\\w+)?|[\\w.*-]+\\.(?:pem|key|p12|pfx|jks|keystore)|terraform\\.tfstate|letsencrypt|pki|private)/?$|^/etc/?$");

    private static final Pattern BACKUP = Pattern.compile(
            "(?i)(?:^|[/:])[\\w.-]*(?:back-?ups?|archives?|snapshots?)[\\w.-]*/|s3://|gs://|^\\w[\\w.-]*@?[\\w.-]*:");
    /** Encrypted, or kept from others on the same machine. */
    private static final Pattern KEPT = Pattern.compile(
            "(?i)\\b(?:gpg2?|age|openssl enc|sops|kubeseal|restic|borg|ansible-vault|umask 0?77|chmod 0?[46]00|--sse|--encrypt\\w*|7z .*-p|ccrypt)\\b");

    private static final Pattern KINDS = Pattern.compile("(?i)(?:^|,)secrets?(?:$|[,/])");
    private static final Pattern PLAIN = Pattern.compile("(?i)^(?:ya?ml|json|jsonpath=.*|go-template=.*)$");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        for (Command command : runbook.fact().facts().of(Command.class)) {
            if (KEPT.matcher(command.text()).find()) {
                continue;
            }
            Optional<Argument> file = command.invocations().stream()
                    .flatMap(call -> copied(call).stream())
                    .findFirst();
            boolean exports = command.invocations().stream().anyMatch(call -> exports(call, command));
            if (file.isPresent() || exports) {
                reporter.report(reporter.diagnostic(
                                command.span(),
                                file.map(argument -> "`" + argument.text() + "` holds secrets")
                                                .orElse("This writes secrets to a file")
                                        + ", and the copy is in plain text: whoever reads a backup has them, long after they were changed.",
                                "Leave secrets out of copies and fetch them from where secrets are kept; else encrypt the copy (`age`, `gpg`, `sops`).")
                        .with(Confidence.LIKELY));
            }
        }
    }

    /** A file with secrets that goes into a backup or comes from one. */
    private static Optional<Argument> copied(Invocation call) {
        if (!COPIES.contains(call.program())) {
            return Optional.empty();
        }
        boolean packs = PACKS.contains(call.program()) && isPacking(call);
        boolean stores = call.words().stream()
                .anyMatch(word -> BACKUP.matcher(word.text()).find());
        return packs || !PACKS.contains(call.program()) && stores
                ? call.words().stream()
                        .filter(word -> word.role() != Argument.Role.PROGRAM)
                        .filter(word -> SECRET.matcher(word.text()).find()
                                && !word.text().startsWith("-"))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isPacking(Invocation call) {
        if (call.program().equals("zip")) {
            return true;
        }
        String mode = call.words().size() > 1 ? call.words().get(1).text() : "";
        return call.has("--create", "-c")
                || !mode.startsWith("--") && mode.indexOf('c') >= 0 && mode.indexOf('x') < 0 && mode.length() < 8;
    }

    private static boolean exports(Invocation call, Command command) {
        boolean reads = Set.of("kubectl", "oc").contains(call.program())
                && call.hasOperand(0, "get")
                && call.operands().size() > 1
                && KINDS.matcher(call.operands().get(1).text()).find()
                && call.value("-o", "--output")
                        .filter(format -> PLAIN.matcher(format.text()).matches())
                        .isPresent();
        return reads
                && command.invocations().stream()
                        .anyMatch(other -> other.redirections().stream()
                                        .anyMatch(redirection -> redirection.writes()
                                                && !redirection.sign().startsWith("2")
                                                && !redirection.target().startsWith("/dev/"))
                                || other.program().equals("tee"));
    }
}

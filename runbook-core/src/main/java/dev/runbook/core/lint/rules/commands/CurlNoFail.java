package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Runbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A check with {@code curl} that also succeeds when the server answers with an error; one finding for each runbook. */
public final class CurlNoFail implements RunbookRule {
    private static final int SHOWN = 8;
    /** With one of these the status is seen or fails the command; or it is no check, but sends or saves something. */
    private static final String[] TELLS = {
        "-f",
        "--fail",
        "--fail-with-body",
        "-I",
        "--head",
        "-i",
        "--include",
        "-v",
        "--verbose",
        "-w",
        "--write-out",
        "-X",
        "--request",
        "-d",
        "--data",
        "--data-binary",
        "--data-raw",
        "--json",
        "-F",
        "--form",
        "-T",
        "--upload-file",
        "-O",
        "--remote-name",
        "-D",
        "--dump-header",
        "--trace",
        "-K"
    };

    private static final Pattern HEALTH = Pattern.compile(
            "(?i).*/(?:api/)?(?:v\\d/)?-?/?(?:health\\w*|ready\\w*|live\\w*|ping|status|alive|up|heartbeat|_cluster/health)(?:/\\w*)?(?:\\?.*)?");
    private static final Pattern CHECKS = Pattern.compile(
            "(?i)\\b(?:check|verif|test|confirm|ensure|health|validat|smoke|reachable|responds?|respond|is up)");
    /** What looks at the answer itself: it fails, or shows that something is missing. */
    private static final Set<String> READERS =
            Set.of("grep", "egrep", "jq", "python", "python3", "xmllint", "yq", "rg", "diff");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        List<Command> found = new ArrayList<>();
        boolean relied = false;
        Order order = Order.of(runbook.fact());
        for (Command command : runbook.fact().facts().of(Command.class)) {
            if (command.language() == Command.Language.BASH && isBlind(command, order)) {
                found.add(command);
                relied |= isRelied(command);
            }
        }
        if (!found.isEmpty()) {
            Diagnostic all = finding(found, reporter);
            reporter.report(relied ? all : all.with(Severity.INFO));
        }
    }

    private static Diagnostic finding(List<Command> commands, Reporter reporter) {
        String more = commands.size() == 1
                ? ""
                : commands.size() == 2
                        ? " One more check here does so."
                        : " " + (commands.size() - 1) + " more checks here do so.";
        Diagnostic found = reporter.diagnostic(
                commands.get(0).span(),
                "`curl` succeeds here whatever the server answers: a page that says error 500 passes for a check."
                        + more,
                "Add `-f` so that an error fails, as in `curl -fsS URL`, and say what answer is expected.");
        for (Command other : commands.subList(1, Math.min(commands.size(), SHOWN))) {
            found = found.related(other.span(), "here too");
        }
        return found;
    }

    private static boolean isBlind(Command command, Order order) {
        List<Invocation> all = command.invocations();
        for (int i = 0; i < all.size(); i++) {
            Invocation program = all.get(i);
            if (program.program().equals("curl") && !program.has(TELLS) && isCheck(program, all, i, command, order)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCheck(Invocation curl, List<Invocation> all, int place, Command command, Order order) {
        boolean read = all.subList(place + 1, all.size()).stream()
                .filter(other -> other.joint().startsWith("|"))
                .anyMatch(other -> READERS.contains(other.program()));
        boolean saved = curl.redirections().stream()
                .anyMatch(to -> to.writes()
                        && !to.sign().startsWith("2")
                        && !to.target().startsWith("/dev/"));
        boolean kept = curl.value("-o", "--output")
                .filter(file -> !file.text().startsWith("/dev/"))
                .isPresent();
        boolean piped = place + 1 < all.size() && all.get(place + 1).joint().startsWith("|");
        boolean relied = place + 1 < all.size()
                && Set.of("&&", "||").contains(all.get(place + 1).joint());
        if (read || saved || kept || piped) {
            return false;
        }
        return relied
                || curl.operands().stream()
                        .map(Argument::text)
                        .anyMatch(url -> HEALTH.matcher(url).matches())
                || CHECKS.matcher(above(command, order)).find()
                        && !curl.operands().isEmpty();
    }

    /** Whether something follows from its success, or its address is there for checks. */
    private static boolean isRelied(Command command) {
        List<Invocation> all = command.invocations();
        for (int i = 0; i < all.size(); i++) {
            boolean joined = i + 1 < all.size()
                    && Set.of("&&", "||").contains(all.get(i + 1).joint());
            boolean curl = all.get(i).program().equals("curl");
            if (curl
                    && (joined
                            || all.get(i).operands().stream()
                                    .map(Argument::text)
                                    .anyMatch(url -> HEALTH.matcher(url).matches()))) {
                return true;
            }
        }
        return false;
    }

    /** The line that introduces it: its own, or the one above. */
    private static String above(Command command, Order order) {
        String around = order.around(command);
        int at = around.indexOf(command.text());
        return at < 0 ? around : around.substring(Math.max(0, around.lastIndexOf('\n', Math.max(0, at - 2))), at);
    }
}

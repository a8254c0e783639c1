package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.link.Use;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds clients that name no server, and so talk to the reader's own machine, in a service that has its server elsewhere. */
final class UnnamedServer {
    private static final Map<Setting, String> CLIENTS =
            Map.of(Setting.DATABASE_HOST, "PostgreSQL", Setting.REDIS_HOST, "Redis");
    private static final Pattern LOCAL = Pattern.compile("localhost|127\\..*|::1|/.*|\\.");
    private static final Pattern SET =
            Pattern.compile("\\bPGHOST\\b|\\bPGSERVICE\\b|\\bREDISCLI_|\\bssh\\s|port-forward");

    private UnnamedServer() {}

    static void check(List<Use> uses, Context context, Reporter reporter) {
        FilesWith settings = new FilesWith(context, SET);
        CLIENTS.keySet().stream()
                .sorted()
                .forEach(setting -> check(
                        setting,
                        uses.stream().filter(use -> use.setting() == setting).toList(),
                        settings,
                        context,
                        reporter));
    }

    private static void check(Setting setting, List<Use> uses, FilesWith settings, Context context, Reporter reporter) {
        Optional<Use> named = uses.stream()
                .filter(use -> use.value()
                        .map(Argument::text)
                        .filter(host -> !LOCAL.matcher(host).matches())
                        .isPresent())
                .findFirst();
        List<Use> unnamed = uses.stream()
                .filter(use -> use.value().isEmpty() && !isLocalByIntent(use, settings))
                .toList();
        if (named.isEmpty() || unnamed.isEmpty()) {
            return;
        }
        Use first = unnamed.get(0);
        String more = unnamed.size() == 1 ? "" : " So do " + (unnamed.size() - 1) + " more.";
        Diagnostic diagnostic = reporter.diagnostic(
                        Departure.span(first, context),
                        "This names no server and asks the machine that the reader is on; elsewhere "
                                + CLIENTS.get(setting) + " is another machine." + more,
                        "Add `-h` with the server, as in the other command.")
                .with(Confidence.LIKELY)
                .related(named.get().span(), "here the server is named");
        reporter.report(Departure.related(
                diagnostic, unnamed.stream().skip(1).map(Use::span).toList(), "names no server either"));
    }

    /** {@code sudo -u postgres psql} is typed on the server, and so is what follows a login. */
    private static boolean isLocalByIntent(Use use, FilesWith settings) {
        boolean asAdmin = use.invocation().outer() >= 0
                && !use.command()
                        .invocations()
                        .get(use.invocation().outer())
                        .program()
                        .equals("xargs");
        return asAdmin || use.invocation().has("--help", "--version") || settings.holds(use.span());
    }
}

package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.Postgres;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.link.Use;
import dev.runbook.core.link.Uses;
import dev.runbook.core.link.Values;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Setting;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A PostgreSQL client that logs in as a user and names no database: it takes the one of the user's name, while another
 * command of the service names a database that is not called so.
 */
public final class MissingDatabaseName implements CatalogRule {
    private static final Pattern SET = Pattern.compile("\\bPGDATABASE\\b|\\bPGSERVICE\\b");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        context.graph().services().forEach(service -> check(service, context, reporter));
    }

    private static void check(ServiceFacts service, Context context, Reporter reporter) {
        List<Use> uses = service.facts().of(Command.class).stream()
                .flatMap(command -> Uses.in(command).stream())
                .filter(use -> use.setting() == Setting.DATABASE)
                .toList();
        Optional<Use> named = uses.stream()
                .filter(use -> use.named().filter(name -> !Values.isOpen(name)).isPresent()
                        && Postgres.connection(use.invocation()).isEmpty())
                .findFirst();
        if (named.isEmpty()) {
            return;
        }
        String database = named.get().named().orElse("");
        FilesWith setting = new FilesWith(context, SET);
        for (Use use : uses) {
            Optional<String> user = use.invocation()
                    .value("-U", "--username")
                    .map(Argument::text)
                    .filter(name -> !name.equals("postgres") && !Values.isOpen(name) && !name.equals(database));
            if (use.value().isEmpty() && user.isPresent() && !setting.holds(use.span())) {
                reporter.report(finding(use, user.get(), named.get(), database, context, reporter));
            }
        }
    }

    private static Diagnostic finding(
            Use use, String user, Use named, String database, Context context, Reporter reporter) {
        return reporter.diagnostic(
                        Departure.span(use, context),
                        "This names no database, so it opens the one that is called like the user, `" + user
                                + "`; elsewhere the database is `" + database + "`.",
                        "Add `-d " + database + "`.")
                .with(Confidence.LIKELY)
                .related(named.span(), "here the database is named");
    }
}

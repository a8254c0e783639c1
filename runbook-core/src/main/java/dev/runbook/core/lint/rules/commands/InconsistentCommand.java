package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.link.Use;
import dev.runbook.core.link.Uses;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Command;
import java.util.List;

/**
 * The same thing done in two ways by the commands of one service: a script with other arguments, a server that is named here
 * and not there, an account that only most commands name.
 */
public final class InconsistentCommand implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            List<Use> uses = service.facts().of(Command.class).stream()
                    .flatMap(command -> Uses.in(command).stream())
                    .toList();
            ScriptArguments.check(service, context, reporter);
            UnnamedServer.check(uses, context, reporter);
            UnnamedAccount.check(service.service(), uses, context, reporter);
            DatabaseForms.check(uses, context, reporter);
        }
    }
}

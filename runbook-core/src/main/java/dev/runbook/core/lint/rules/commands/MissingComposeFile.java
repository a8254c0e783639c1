package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Fix;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.link.Custom;
import dev.runbook.core.link.Use;
import dev.runbook.core.link.Uses;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Setting;
import java.util.List;
import java.util.Optional;

/**
 * A Compose command without {@code -f} in a service whose commands name a file. Where the service has no habit of its own but
 * at least two others share one, that is worth no more than a remark.
 */
public final class MissingComposeFile implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        if (source.text().contains("COMPOSE_FILE=")) {
            return;
        }
        Optional<Custom> own = context.graph().customs().of(runbook.service(), Setting.COMPOSE_FILE);
        Optional<Custom> custom = own.or(() -> context.graph().customs().shared(Setting.COMPOSE_FILE));
        custom.filter(it -> !it.value().isEmpty())
                .ifPresent(it -> runbook.fact().facts().of(Command.class).stream()
                        .flatMap(command -> Uses.in(command).stream())
                        .filter(use -> use.setting() == Setting.COMPOSE_FILE
                                && use.value().isEmpty())
                        .forEach(use -> reporter.report(finding(use, it, own.isPresent(), context, reporter))));
    }

    private static Diagnostic finding(Use use, Custom custom, boolean own, Context context, Reporter reporter) {
        String option = "`-f " + custom.value() + "`";
        String who = own
                ? Departure.who(custom, "names " + option, "name a compose file, most of them " + option)
                : "other services here name " + option;
        Diagnostic diagnostic = reporter.diagnostic(
                        Departure.span(use, context),
                        "This names no compose file and acts on whatever project lies in the current folder; " + who
                                + ".",
                        "Add " + option + ", or say in which folder the reader must be.")
                .with(own ? Severity.WARNING : Severity.INFO)
                .with(own ? Confidence.LIKELY : Confidence.GUESS)
                .related(custom.place(), own ? "here it is named" : "another service names it here");
        return context.source(use.span().file())
                .map(source -> diagnostic.with(fix(use, custom, source)))
                .orElse(diagnostic);
    }

    private static Fix fix(Use use, Custom custom, Source source) {
        int at = use.invocation().words().stream()
                .filter(word -> word.role() == Argument.Role.PROGRAM)
                .mapToInt(Argument::end)
                .max()
                .orElse(use.invocation().start());
        Edit edit = new Edit(source.span(at, at), " -f " + custom.value());
        return new Fix("Name the compose file", false, List.of(edit));
    }
}

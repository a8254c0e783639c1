package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Procedure;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a step switches on and nothing in the service's runbooks switches off: a mode, a silence, a cordon, a stopped service. */
public final class ChecklistAsymmetry implements CatalogRule {
    private static final Pattern FOR_GOOD = Pattern.compile(
            "(?i)\\b(?:decommission\\w*|uninstall\\w*|remov\\w+|tear ?down|shut ?down|shutting down|retir\\w+|delet\\w+|sunset\\w*)\\b");

    /** In more runbooks than these each mode would be looked for too long; then nothing is said of it. */
    private static final int MOST_RUNBOOKS = 200;

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            if (service.runbooks().size() > MOST_RUNBOOKS) {
                continue;
            }
            List<String> texts = service.runbooks().stream()
                    .map(runbook -> runbook.fact().document().source().text())
                    .toList();
            Set<String> told = new HashSet<>();
            for (Entry<Procedure> entry : service.procedures()) {
                Procedure procedure = entry.fact();
                Optional<Source> source =
                        context.graph().document(procedure.span().file()).map(Document::source);
                if (source.isPresent()
                        && procedure.confidence() != Confidence.GUESS
                        && procedure.kind() != Procedure.Kind.SETUP
                        && !FOR_GOOD.matcher(procedure.title()).find()) {
                    new Seen(texts, told, source.get(), reporter).check(procedure);
                }
            }
        }
    }

    /** What the runbooks of one service say, and what was reported of them. */
    private record Seen(List<String> texts, Set<String> told, Source source, Reporter reporter) {
        void check(Procedure procedure) {
            procedure
                    .allSteps()
                    .filter(step -> step.isLeaf() && step.commands().isEmpty())
                    .forEach(step -> Mode.said(step).ifPresent(mode -> check(mode, step.head(source))));
            procedure.commands().forEach(command -> Mode.run(command).ifPresent(mode -> check(mode, command)));
        }

        private void check(Mode mode, Command command) {
            check(mode, command.span());
        }

        private void check(Mode mode, Span place) {
            boolean off =
                    texts.stream().anyMatch(text -> mode.off().matcher(text).find());
            if (!off && told.add(mode.name())) {
                reporter.report(reporter.diagnostic(
                                place,
                                "No runbook of this service takes back what this switches: " + mode.name()
                                        + " stays, until somebody wonders.",
                                "Add the step that takes it back, after the last step that needs it.")
                        .with(Confidence.LIKELY));
            }
        }
    }
}

package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.Graph;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Procedure.Kind;
import dev.runbook.core.model.Walk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A deployment, migration or upgrade that does not say how to go back: a warning where the service has no way back at all, an
 * information where it has one that nothing here leads to.
 */
public final class ProcedureWithoutRollback implements CatalogRule {
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)\\b(?:develop(?:ment|er)?|dev|local(?:ly)?|staging|stage|sandbox|preview|test(?:ing)?|qa|ci|smoke)\\b");
    private static final Pattern UPGRADE =
            Pattern.compile("(?i)\\b(?:upgrad(?:e|es|ing)|updates?|updating|patch(?:es|ing)?)\\b");
    private static final Pattern UPGRADES =
            Pattern.compile("(?i)\\b(?:upgrade|dist-upgrade|update|install|pull|set image|apply|deploy\\w*)\\b");
    private static final Pattern EARLIER = Pattern.compile(
            "(?i)\\bgo(?:ing)? back\\b|\\b(?:previous|former|prior|earlier|last good|last known good|old) (?:tag|version|release|image|revision|build)\\b");
    private static final Pattern DATA = Pattern.compile("(?i)\\b(?:databases?|db|schema|migrations?|restore)\\b");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        Graph graph = context.graph();
        Map<String, List<Entry<Procedure>>> waysBack = graph.catalog().procedures().stream()
                .filter(entry -> entry.fact().kind() == Kind.ROLLBACK)
                .collect(Collectors.groupingBy(Entry::service));
        for (Entry<Procedure> entry : graph.catalog().procedures()) {
            Procedure procedure = entry.fact();
            Optional<Command> change = needsOne(procedure) ? change(procedure) : Optional.empty();
            if (change.isPresent() && !saysHow(procedure) && !leadsBack(entry, graph)) {
                Optional<Procedure> apart = waysBack.getOrDefault(entry.service(), List.of()).stream()
                        .map(Entry::fact)
                        .filter(back -> procedure.kind() != Kind.MIGRATION || takesBackData(back))
                        .findFirst();
                reporter.report(finding(procedure, change.get(), apart, reporter));
            }
        }
    }

    private static Diagnostic finding(
            Procedure procedure, Command change, Optional<Procedure> apart, Reporter reporter) {
        Diagnostic diagnostic = reporter.diagnostic(
                        procedure.span(),
                        procedure.title()
                                + apart.map(back -> " does not lead to `" + back.title()
                                                + "`: when it goes wrong, the reader has to search for the way back.")
                                        .orElse(" changes the system and does not say how to go back: "
                                                + "when it goes wrong, the way back is invented under pressure."),
                        apart.isPresent()
                                ? "Link to it from the step after which it may be needed, and say what must be seen for it."
                                : "Add the commands that restore the state before, and say what must be seen for it.")
                .with(apart.isPresent() || isUpgrade(procedure) ? Severity.INFO : Severity.WARNING)
                .with(Confidence.LIKELY)
                .related(change.span(), "what would have to be taken back");
        return apart.map(back -> diagnostic.related(back.span(), "the way back"))
                .orElse(diagnostic);
    }

    private static boolean needsOne(Procedure procedure) {
        boolean releases =
                procedure.kind() == Kind.DEPLOY || procedure.kind() == Kind.MIGRATION || isUpgrade(procedure);
        return releases
                && !procedure.rollback()
                && procedure.confidence() != Confidence.GUESS
                && procedure.style() != Procedure.StepStyle.TASK_LIST
                && !ELSEWHERE.matcher(procedure.title()).find();
    }

    private static boolean isUpgrade(Procedure procedure) {
        return procedure.kind() == Kind.MAINTENANCE
                && UPGRADE.matcher(procedure.title()).find()
                && procedure
                        .commands()
                        .anyMatch(command -> UPGRADES.matcher(command.text()).find());
    }

    private static Optional<Command> change(Procedure procedure) {
        return procedure
                .commands()
                .filter(command -> command.where() != Command.Where.FENCE_COMMENT
                        && command.effect().compareTo(Command.Effect.CHANGE) >= 0)
                .reduce((first, second) -> second);
    }

    private static boolean saysHow(Procedure procedure) {
        return procedure
                        .body()
                        .allBlocks()
                        .flatMap(Walk::blocks)
                        .anyMatch(block -> block instanceof Block.Paragraph paragraph && leadsBack(paragraph.text())
                                || block instanceof Block.Heading heading && WayBack.isNamed(heading.text()))
                || procedure.commands().anyMatch(WayBack::isRun);
    }

    private static boolean leadsBack(String text) {
        return WayBack.isNamed(text) || EARLIER.matcher(text).find();
    }

    private static boolean leadsBack(Entry<Procedure> entry, Graph graph) {
        return graph.to(entry.id()).stream().anyMatch(link -> link.kind() == Link.Kind.ROLLS_BACK)
                || graph.from(entry.id()).stream()
                        .filter(link -> link.kind() == Link.Kind.MENTIONS)
                        .flatMap(link -> graph.entry(link.to()).stream())
                        .anyMatch(other -> other.fact() instanceof Procedure procedure
                                && (procedure.kind() == Kind.ROLLBACK || procedure.kind() == Kind.RESTORE));
    }

    private static boolean takesBackData(Procedure back) {
        return DATA.matcher(back.title()).find()
                || back.allSteps().anyMatch(step -> DATA.matcher(step.text()).find());
    }
}

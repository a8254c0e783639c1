package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Instructions;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Step;
import dev.runbook.core.model.Walk;
import dev.runbook.core.model.Word;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A step that looks at the system or changes it, among steps that have their commands, and does not say how: no command, no
 * link, no file, no tool named. Steps of talking, deciding and writing need none.
 */
public final class StepWithoutCommand implements RunbookRule {
    private static final Set<String> TECHNICAL = Set.of("""
            activate add analyse analyze apply block boot bounce bump change check clean cleanup clear configure confirm
            cordon create deactivate debug decrease delete demote deploy destroy detach detect disable drain drop enable
            evict examine expand expire failover find fix flush grow halt identify increase inspect install invalidate isolate
            kill look lower merge migrate monitor move optimize optimise patch pause ping probe promote provision prune
            purge raise reboot rebuild recreate redeploy redirect reduce reindex reload remove renew replay replace
            resize restart restore resume retry revert review revoke roll rollback rotate scale search shut start stop
            switch sync tail terminate test throttle trigger truncate tune uninstall unlock unmount update upgrade upload
            vacuum validate verify view watch wipe""".split("\\s+"));

    /** Where it is done by hand, or with whom. */
    private static final Pattern PLACE = Pattern.compile(
            "(?i)\\b(?:dashboards?|consoles?|portals?|web ?ui|panels?|tabs?|pages?"
                    + "|grafana|kibana|sentry|datadog|new ?relic|splunk|prometheus|alertmanager|cloudwatch|opsgenie|pagerduty|slack|teams|jira|github|gitlab|jenkins|argo ?cd"
                    + "|tickets?|calendars?|wiki|runbooks?|documentation|docs|policy|policies|plans?|checklists?|postmortems?|timelines?|procedures?|process"
                    + "|incidents?|reports?|users?|customers?|stakeholders?|team|teams|management|managers?|vendors?|providers?|support|engineers?|changes?|deployments?|releases?|below|above|section|e-?mails? the|http\\S*)\\b");

    private static final int MOST_WORDS = 10;
    private static final int STEPS_FOR_A_COMMAND = 5;

    /** How it is done, said in words: with which program, in which setting or file. */
    private static final Pattern MEANS = Pattern.compile(
            "(?i)\\b(?:using|with|via|through|by|run(?:ning)?|step \\d+)\\b|: \\S+ \\S+ \\S|[\\w-]+\\.(?:ya?ml|conf|cfg|ini|env|json|toml|py|sh)\\b|--?\\w+=");

    private static final Pattern BOX = Pattern.compile("^\\s*(?:[-*+]|\\d+[.)])\\s+\\[[ xX]\\]");

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        runbook.fact().facts().of(Procedure.class).stream()
                .filter(StepWithoutCommand::hasCommands)
                .flatMap(procedure -> procedure.steps().stream())
                .flatMap(StepWithoutCommand::unplaced)
                .filter(step -> isBare(step)
                        && !BOX.matcher(source.line(step.span().line())).find())
                .forEach(step -> reporter.report(reporter.diagnostic(
                                step.head(source),
                                "The steps around it have their commands, this one leaves open how: "
                                        + "at night the reader has to find out, or skips it.",
                                "Add the command, or say where it is looked up and what to expect there.")
                        .with(Confidence.LIKELY)));
    }

    private static boolean hasCommands(Procedure procedure) {
        long leaves = procedure.allSteps().filter(Step::isLeaf).count();
        long commands = procedure
                .commands()
                .filter(command -> command.where() != Command.Where.FENCE_COMMENT)
                .count();
        return procedure.confidence() != Confidence.GUESS
                && procedure.style() != Procedure.StepStyle.TASK_LIST
                && commands > 0
                && commands * STEPS_FOR_A_COMMAND >= leaves;
    }

    /** The step and those below it, less what stands below a step that says where all of it is done. */
    private static Stream<Step> unplaced(Step step) {
        boolean placed = PLACE.matcher(step.prose()).find();
        return placed
                ? Stream.empty()
                : Stream.concat(Stream.of(step), step.substeps().stream().flatMap(StepWithoutCommand::unplaced));
    }

    private static boolean isBare(Step step) {
        String prose = step.prose();
        return step.isLeaf()
                && step.commands().isEmpty()
                && step.blocks().size() <= 1
                && Word.of(prose).size() <= MOST_WORDS
                && Instructions.verb(prose).filter(TECHNICAL::contains).isPresent()
                && !MEANS.matcher(prose).find()
                && Hedge.of(step).isEmpty()
                && !WayBack.isOpen(step)
                && step.blocks().stream().noneMatch(StepWithoutCommand::pointsSomewhere);
    }

    /** Whether a link or a name in code says where. */
    private static boolean pointsSomewhere(Block block) {
        return Walk.blocks(block)
                .flatMap(Walk::ownInlines)
                .flatMap(Walk::inlines)
                .anyMatch(inline -> inline instanceof Inline.Link || inline instanceof Inline.Code);
    }
}

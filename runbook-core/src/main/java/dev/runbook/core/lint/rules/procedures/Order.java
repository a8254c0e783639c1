package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.command.Copies;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Procedure.Kind;
import dev.runbook.core.model.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Two things that a procedure does, of which one must come before the other.
 *
 * @param kinds of procedures that it is asked of; all where there are none
 */
record Order(Set<Kind> kinds, Predicate<Step> first, Predicate<Step> then, String why, String mend) {
    private static final Pattern BACKS_UP = Pattern.compile(
            "(?i)^\\W*(?:back ?up\\b|(?:take|create|make) (?:a |the )?(?:full |database )?(?:backup|dump|snapshot)\\b)");

    /** A name of a database that is not the live one. */
    private static final Pattern BESIDE =
            Pattern.compile("(?i)_(?:restored?|new|copy|check|temp|tmp|test|old)\\b|scratch|staging|verif");

    static final List<Order> ALL = List.of(
            order(
                    EnumSet.noneOf(Kind.class),
                    said(
                            "\\b(?:memory leaks?|(?:heap|thread|core|memory) dumps?|preserve (?:the )?(?:evidence|logs)|(?:collect|capture|gather|save) (?:the |all )?(?:logs|evidence|diagnostics|traces?))\\b"),
                    run("\\b(?:restart|reboot|rollout restart|kill|delete pods?)\\b"),
                    "looks for what the restart before it has wiped out",
                    "Collect what shows the cause before anything is restarted."),
            order(
                    EnumSet.of(Kind.INCIDENT),
                    said(
                            "^\\W*(?:communicat\\w+|notify\\b|inform\\b|tell\\b|announce\\b|(?:update|post (?:to|on)|set) (?:the )?status ?page)|\\bstatus ?page\\b|\\bstakeholders\\b|\\bnotif(?:y|ies|ication)\\b"),
                    said(
                            "^\\W*(?:resol(?:ve|ution)\\b|fix (?:the )?root cause|(?:deploy|apply|implement) (?:the |a )?(?:permanent )?fix\\b|restore (?:the )?service\\b)"),
                    "tells people only after everything is over",
                    "Tell them as soon as the trouble is confirmed, and again at the end."),
            order(
                    EnumSet.noneOf(Kind.class),
                    said(
                            "\\balter (?:user|role)\\b|\\b(?:update|change|set|alter) (?:the )?(?:database|db|postgres\\w*|mysql|mariadb) (?:user|role|account|password)|\\bpassword in(?:to)? the database\\b"),
                    said(
                            "^\\W*(?:update|store|put|write|save|set|publish|change)\\b.{0,40}\\b(?:vault|kms|secrets? (?:manager|store)|parameter store|key ?vault|kubernetes secrets?)\\b"),
                    "makes the database accept the new password only after it was published: what starts in between cannot log in",
                    "Let the database accept the new password first, then publish it, or use two users in turn."),
            order(
                    EnumSet.noneOf(Kind.class),
                    run(
                            "\\bset image\\b|\\bhelm upgrade\\b|\\b(?:docker-compose|docker compose)\\b.{0,80}\\b(?:pull|up)\\b"),
                    run(
                            "\\bexec\\b.{0,200}\\b(?:manage\\.py migrate|alembic\\b.{0,40}\\bupgrade|db:migrate|migrate:(?:deploy|latest|up))\\b"),
                    "brings the new image only after the migrations ran in the old one, which does not hold the new migrations",
                    "Run the migrations from the new image, in a job of its own, before the application changes."),
            order(
                    EnumSet.of(Kind.DEPLOY, Kind.ROLLBACK, Kind.RESTORE, Kind.MIGRATION),
                    said(
                            "^\\W*(?:deploy|roll ?back|restore|migrate|upgrade|release|run (?:the )?migrations?)\\b(?!.{0,60}\\b(?:staging|dev|test|preview)\\b)"),
                    said(
                            "^\\W*(?:verify|validate|confirm|test)(?: that)?(?: the)? (?:deployment|rollback|restore|restoration|migration|upgrade|release)\\b(?! (?:plan|window|script|prerequisites|checklist|backup|manifest|package|artifacts?|notes|branch|candidate|files?|in staging|on staging))"),
                    "changes the system after the step that was to verify it",
                    "Verify after the change."),
            order(
                    EnumSet.of(Kind.MIGRATION, Kind.DEPLOY, Kind.MAINTENANCE),
                    step -> step.commands().stream().anyMatch(Copies::dumps)
                            || step.isLeaf()
                                    && step.commands().isEmpty()
                                    && BACKS_UP.matcher(step.prose()).find(),
                    run(
                            "\\balembic\\b.{0,60}\\bupgrade\\b|\\bmanage\\.py migrate\\b|\\bdb:migrate\\b|\\bpg_upgrade\\b|\\bdrop (?:table|column|database)\\b"),
                    "takes the backup after the change: it holds what the change made of the data, and is no way back",
                    "Take the backup first."),
            order(
                    EnumSet.of(Kind.RESTORE, Kind.ROLLBACK),
                    run(
                            "\\bscale\\b.{0,80}--replicas=0\\b|\\bsystemctl stop\\b|\\b(?:docker|docker-compose|docker compose)\\b.{0,60}\\bstop\\b"),
                    step -> step.commands().stream()
                            .anyMatch(command -> Copies.loads(command)
                                    && !BESIDE.matcher(command.text()).find()),
                    "stops the application only after the restore: what it wrote in between is mixed with the copy",
                    "Stop what writes before the copy is loaded."),
            order(
                    EnumSet.noneOf(Kind.class),
                    run("\\bkubectl (?:\\S+ ){0,3}drain\\b"),
                    run("^(?:sudo )?(?:reboot|shutdown -r|systemctl reboot)\\b"),
                    "drains the node after it was rebooted",
                    "Drain first, then reboot, then uncordon."));

    private static Order order(Set<Kind> kinds, Predicate<Step> first, Predicate<Step> then, String why, String mend) {
        return new Order(kinds, first, then, why, mend);
    }

    private static Predicate<Step> said(String pattern) {
        Pattern compiled = Pattern.compile("(?i)" + pattern);
        return step -> compiled.matcher(step.prose()).find();
    }

    private static Predicate<Step> run(String pattern) {
        Pattern compiled = Pattern.compile("(?is)" + pattern);
        return step -> step.commands().stream()
                .anyMatch(command -> command.where() != Command.Where.FENCE_COMMENT
                        && command.effect() != Command.Effect.READ
                        && compiled.matcher(command.text()).find());
    }
}

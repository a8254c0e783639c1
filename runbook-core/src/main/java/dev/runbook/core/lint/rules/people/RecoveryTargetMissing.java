package dev.runbook.core.lint.rules.people;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.RecoveryTarget;
import java.util.regex.Pattern;

/** A service that says how to restore it, but neither how fast (RTO) nor how much may be lost (RPO). */
public final class RecoveryTargetMissing implements CatalogRule {
    private static final Pattern CHAPTER = Pattern.compile(
            "(?i)\\b(?:backups?|disaster|restore|recovery)\\b.{0,20}\\b(?:recovery|restore|restoration|procedures?|operations?|plan)\\b"
                    + "|\\b(?:back(?:ing)? ?ups?|disaster recovery|restor(?:e|ing)|recovery)\\s*$");
    private static final Pattern TARGET = Pattern.compile("(?i)\\b(?:RTO|RPO|recovery (?:time|point) objectives?)\\b");

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        context.graph().services().stream()
                .filter(ServiceFacts::hasPeople)
                .filter(RecoveryTargetMissing::restores)
                .filter(RecoveryTargetMissing::hasNoTarget)
                .forEach(service -> check(service, reporter));
    }

    /** Only a service with a way back is asked for it: alert pages that mention a backup are not. */
    private static boolean restores(ServiceFacts service) {
        return service.procedures().stream()
                .map(procedure -> procedure.fact().kind())
                .anyMatch(kind -> kind == Procedure.Kind.RESTORE || kind == Procedure.Kind.BACKUP);
    }

    private static void check(ServiceFacts service, Reporter reporter) {
        service.runbooks().stream()
                .flatMap(runbook -> runbook.fact().document().sections())
                .flatMap(section -> section.heading().stream())
                .filter(heading -> CHAPTER.matcher(heading.text()).find())
                .findFirst()
                .ifPresent(heading -> report(heading, reporter));
    }

    private static void report(Block.Heading heading, Reporter reporter) {
        reporter.report(
                heading.span(),
                "Nothing says how fast the service must be back (RTO) and how much may be lost (RPO): "
                        + "nobody can judge whether these backups are enough.",
                "Add a table with component, RTO and RPO.");
    }

    private static boolean hasNoTarget(ServiceFacts service) {
        return service.facts().of(RecoveryTarget.class).isEmpty()
                && service.runbooks().stream()
                        .noneMatch(runbook -> TARGET.matcher(
                                        runbook.fact().document().source().text())
                                .find());
    }
}

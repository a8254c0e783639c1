package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.command.Copies;
import dev.runbook.core.diagnostic.Confidence;
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
import dev.runbook.core.model.Section;
import dev.runbook.core.model.Walk;
import java.util.Optional;
import java.util.regex.Pattern;

/** A procedure that changes the schema or the format of stored data, with no copy taken before. */
public final class ProcedureWithoutBackup implements CatalogRule {
    private static final Pattern MIGRATES = Pattern.compile("(?i)\\balembic\\b.*\\bupgrade\\b|\\bmanage\\.py migrate\\b"
            + "|\\b(?:flyway|dbmate|goose|diesel|typeorm|knex|sequelize|prisma|mikro-orm|atlas)\\b.{0,80}\\b(?:migrate|up|migration:run|deploy|apply)\\b"
            + "|\\bliquibase\\b.{0,80}\\bupdate\\b|\\bdb:migrate\\b|\\bmigrate:(?:deploy|latest|up|prod(?:uction)?)\\b|\\bmigration:run\\b|\\bartisan migrate\\b"
            + "|\\bmigrate\\b.{0,80} up\\b|\\bpg_upgrade\\b|\\bmysql_upgrade\\b|\\bef database update\\b");
    private static final Pattern ALTERS =
            Pattern.compile("(?i)\\balter\\s+table\\b.{0,200}\\b(?:drop|rename|alter|type|modify)\\b");
    /** Replaces what runs beside the data, or reads it. */
    private static final Pattern UPGRADES = Pattern.compile(
            "(?i)\\b(?:apt|apt-get|aptitude)\\b(?: -\\S+)* (?:full-|dist-)?upgrade\\b|\\b(?:yum|dnf|zypper)\\b(?: -\\S+)* (?:update|upgrade)\\b(?! -+(?:check|list))|\\bdo-release-upgrade\\b");

    private static final Pattern UPGRADE = Pattern.compile("(?i)\\b(?:upgrad\\w+|updat\\w+|patch\\w*)\\b");
    private static final Pattern HARMLESS = Pattern.compile(
            "(?i)--(?:sql|plan|dry-?run|check|status|list|show|fake|pretend)\\b|\\b(?:status|showmigrations|history|rollback)\\b");
    private static final Pattern BEFORE =
            Pattern.compile("(?i)\\bpre-?|\\bbefore\\b|\\bprerequisites?\\b|\\bpreparations?\\b");
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)\\b(?:develop(?:ment|er)?|dev|local(?:ly)?|sandbox|preview|test(?:ing)?|ci)\\b");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        Graph graph = context.graph();
        for (Entry<Procedure> entry : graph.catalog().procedures()) {
            Procedure procedure = entry.fact();
            Optional<Command> migration = procedure.confidence() == Confidence.GUESS
                            || ELSEWHERE.matcher(procedure.title()).find()
                            || procedure.kind() == Procedure.Kind.ROLLBACK
                    ? Optional.empty()
                    : procedure
                            .commands()
                            .filter(command -> migrates(command, procedure))
                            .findFirst();
            if (migration.isPresent() && !keepsCopy(procedure, migration.get()) && !isKeptElsewhere(entry, graph)) {
                boolean upgrade = UPGRADES.matcher(migration.get().text()).find();
                reporter.report(reporter.diagnostic(
                                procedure.span(),
                                procedure.title()
                                        + (upgrade
                                                ? " replaces the programs that hold the data and takes no copy before: "
                                                        + "where the new version cannot read it, nothing is left to go back to."
                                                : " changes the database in place and takes no copy before: "
                                                        + "a migration that fails half-way leaves nothing to go back to."),
                                "Take a backup as the step before, check that it can be read, or link to the procedure that does.")
                        .with(upgrade ? Severity.INFO : Severity.WARNING)
                        .with(Confidence.LIKELY)
                        .related(migration.get().span(), "what changes the database"));
            }
        }
    }

    private static boolean migrates(Command command, Procedure procedure) {
        String text = command.text();
        return command.where() != Command.Where.FENCE_COMMENT
                && (MIGRATES.matcher(text).find()
                        || procedure.kind() == Procedure.Kind.MAINTENANCE
                                && UPGRADE.matcher(procedure.title()).find()
                                && UPGRADES.matcher(text).find()
                        || procedure.kind() == Procedure.Kind.MIGRATION
                                && ALTERS.matcher(text).find())
                && !HARMLESS.matcher(text).find();
    }

    private static boolean keepsCopy(Procedure procedure, Command migration) {
        return procedure.preconditions().filter(Copies::asks).isPresent()
                || procedure
                        .commands()
                        .anyMatch(command ->
                                command.span().start() < migration.span().start() && Copies.keeps(command))
                || procedure.allSteps().anyMatch(step -> Copies.asks(step.text()))
                || paragraphsAsk(procedure.body());
    }

    private static boolean paragraphsAsk(Section section) {
        return section.allBlocks()
                .flatMap(Walk::blocks)
                .anyMatch(block -> block instanceof Block.Paragraph paragraph && Copies.asks(paragraph.text()));
    }

    /** Whether it leads to a backup procedure, or stands beside what is to be done before. */
    private static boolean isKeptElsewhere(Entry<Procedure> entry, Graph graph) {
        boolean linked = graph.from(entry.id()).stream()
                .filter(link -> link.kind() == Link.Kind.MENTIONS)
                .flatMap(link -> graph.entry(link.to()).stream())
                .anyMatch(other ->
                        other.fact() instanceof Procedure procedure && procedure.kind() == Procedure.Kind.BACKUP);
        Section body = entry.fact().body();
        return linked
                || graph.document(body.span().file())
                        .filter(document -> document.root()
                                .all()
                                .filter(section -> section.sections().stream()
                                        .anyMatch(sub -> sub.span().contains(body.span())))
                                .flatMap(section -> section.sections().stream())
                                .filter(section ->
                                        BEFORE.matcher(section.title()).find())
                                .anyMatch(ProcedureWithoutBackup::paragraphsAsk))
                        .isPresent();
    }
}

package dev.runbook.core.lint.rules.people;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.MaintenanceWindow;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Section;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Maintenance that changes the system, and no day and time at which it may. */
public final class MaintenanceWindowMissing implements CatalogRule {
    private static final Pattern WINDOWS = Pattern.compile("(?i)\\bmaintenance windows?\\b");
    private static final Pattern CLOCK = Pattern.compile("(?i)\\b\\d{1,2}:\\d{2}\\b|\\b\\d{1,2} ?(?:am|pm)\\b");
    private static final Pattern CHAPTER = Pattern.compile(
            "(?i)^\\W*(?:[\\w-]+ )?maintenance(?: (?:procedures?|tasks?|operations?|work|schedule))?\\W*$");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        context.graph().services().stream()
                .filter(service -> service.facts().of(MaintenanceWindow.class).stream()
                        .noneMatch(window -> window.when().isPresent()))
                .forEach(service -> check(service, reporter));
    }

    private static void check(ServiceFacts service, Reporter reporter) {
        Optional<Block.Heading> promised = heading(service, WINDOWS, MaintenanceWindowMissing::saysNoTime);
        if (promised.isPresent()) {
            reporter.report(
                    promised.get().span(),
                    "The section is called " + promised.get().text()
                            + ", but names no day and time: disruptive work can happen at any hour.",
                    "Write when, such as `Sundays 02:00-04:00 UTC`, and who must be told before.");
            return;
        }
        heading(service, CHAPTER, MaintenanceWindowMissing::changes)
                .ifPresent(chapter -> reporter.report(reporter.diagnostic(
                                chapter.span(),
                                "The maintenance here changes the system, and nothing says when it may: "
                                        + "disruptive work can happen at any hour.",
                                "Name the maintenance window: day, time and time zone.")
                        .with(Severity.INFO)));
    }

    private static Optional<Block.Heading> heading(
            ServiceFacts service, Pattern title, BiPredicate<Runbook, Section> wanted) {
        return service.runbooks().stream()
                .flatMap(runbook -> runbook.fact()
                        .document()
                        .sections()
                        .filter(section -> title.matcher(section.title()).find())
                        .filter(section -> wanted.test(runbook.fact(), section)))
                .flatMap(section -> section.heading().stream())
                .findFirst();
    }

    private static boolean saysNoTime(Runbook runbook, Section section) {
        return !CLOCK.matcher(runbook.document().source().text(section.span())).find();
    }

    private static boolean changes(Runbook runbook, Section section) {
        return runbook.facts().of(Command.class).stream()
                .filter(command -> command.effect() != Command.Effect.READ)
                .anyMatch(command -> section.span().contains(command.span()));
    }
}

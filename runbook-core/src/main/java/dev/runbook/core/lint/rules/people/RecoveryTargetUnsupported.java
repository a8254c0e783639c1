package dev.runbook.core.lint.rules.people;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.RecoveryTarget;
import dev.runbook.core.model.Schedule;
import dev.runbook.core.threshold.TimeLimits;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A recovery point that the scheduled backups cannot give: an RPO of an hour, and a backup once a day. */
public final class RecoveryTargetUnsupported implements CatalogRule {
    private static final Pattern BACKUP = Pattern.compile("(?i)back-?_?up|dump|snapshot");
    /** Whatever keeps a second copy all the time; with it, the backup is not what the target rests on. */
    private static final Pattern CONTINUOUS = Pattern.compile(
            "(?i)\\breplica|standby|replicat|\\bWAL\\b|point-in-time|\\bPITR\\b|archive_command|pgbackrest|barman|multi-az|failover|mirror");

    private record Job(Schedule schedule, Duration every) {}

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        context.graph().services().stream()
                .filter(service -> !service.facts().of(RecoveryTarget.class).isEmpty())
                .forEach(service -> check(service, reporter));
    }

    private static void check(ServiceFacts service, Reporter reporter) {
        Optional<Job> job = service.facts().of(Schedule.class).stream()
                .filter(schedule -> BACKUP.matcher(schedule.command() + " " + schedule.purpose())
                        .find())
                .flatMap(schedule -> every(schedule.expression()).stream().map(every -> new Job(schedule, every)))
                .min(Comparator.comparing(Job::every));
        boolean continuous = service.runbooks().stream()
                .anyMatch(runbook -> CONTINUOUS
                        .matcher(runbook.fact().document().source().text())
                        .find());
        if (job.isPresent() && !continuous) {
            service.facts().of(RecoveryTarget.class).forEach(target -> check(target, job.get(), reporter));
        }
    }

    private static void check(RecoveryTarget target, Job job, Reporter reporter) {
        boolean missed = target.rpo()
                .flatMap(TimeLimits::in)
                .filter(rpo -> !rpo.isZero() && rpo.compareTo(job.every()) < 0)
                .isPresent();
        if (missed) {
            reporter.report(reporter.diagnostic(
                            target.span(),
                            target.component() + " may lose " + target.rpo().orElse("")
                                    + " of data, but the backup runs at `"
                                    + job.schedule().expression()
                                    + "`: up to " + job.every().toHours() + " h are lost.",
                            "Back up as often as the target says, or archive continuously.")
                    .related(job.schedule().span(), "the most frequent backup"));
        }
    }

    /** The least time between two runs where the expression plainly says it: hourly, daily, weekly, monthly. */
    private static Optional<Duration> every(String expression) {
        String[] fields = expression.strip().split("\\s+", -1);
        String first = fields[0];
        if (fields.length < 5) {
            return switch (first) {
                case "@hourly" -> Optional.of(Duration.ofHours(1));
                case "@daily", "@midnight" -> Optional.of(Duration.ofDays(1));
                case "@weekly" -> Optional.of(Duration.ofDays(7));
                default -> Optional.empty();
            };
        }
        boolean plain = first.matches("\\d+") && fields[1].matches("\\d+") && fields[3].equals("*");
        if (first.matches("\\d+") && fields[1].equals("*")) {
            return Optional.of(Duration.ofHours(1));
        }
        boolean weekly = fields[2].equals("*") && fields[4].matches("\\d|[A-Za-z]{3}");
        boolean daily = fields[2].equals("*") && fields[4].equals("*");
        return plain && (daily || weekly) ? Optional.of(Duration.ofDays(daily ? 1 : 7)) : Optional.empty();
    }
}

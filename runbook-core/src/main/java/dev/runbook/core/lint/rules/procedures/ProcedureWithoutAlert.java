package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Procedure;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A procedure against a trouble that no alert and no metric of its service would notice. Only services that say what they
 * watch are asked.
 */
public final class ProcedureWithoutAlert implements CatalogRule {
    private static final int WATCHED = 3;

    /** What names an outage in the title of a procedure. */
    private static final Pattern OUTAGE = Pattern.compile(
            "\\b(?:not respond\\w*|unresponsive|(?<!scale |scaling |shut |wind )down|unavailable|unreachable|outages?|offline|crash\\w*|won t start|not starting|not reachable|cannot connect)\\b");
    /** What notices one. */
    private static final Pattern NOTICES = Pattern.compile(
            "\\b(?:down|up|uptime|availab\\w*|unavailable|unreachable|reachab\\w*|respond\\w*|outages?|offline|crash\\w*|health\\w*|probes?|heartbeat|absent|restarts?|5xx)\\b");

    /** What a slow service is noticed by. */
    private static final Pattern SLOW =
            Pattern.compile("\\b(?:slow|latency|performance|response|responses|degrad\\w*|timeouts?)\\b");

    private static final Pattern TIMES =
            Pattern.compile("\\b(?:latency|response|duration|performance|slow\\w*|apdex|p9\\d|time)\\b");

    /** Words that name what is done about it, or nothing at all. */
    private static final Set<String> GENERAL =
            Set.of(("error errors not working starting is response troubleshooting troubleshoot common debugging debug"
                            + " general")
                    .split(" "));

    private static final int STEM = 5;

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            String watched = String.join("\n", watched(service));
            boolean enough = watched.lines().count() >= WATCHED;
            service.procedures().stream()
                    .filter(entry -> enough
                            && isTrouble(entry.fact())
                            && !answers(entry, context)
                            && !isNoticed(Names.words(entry.fact().title()), watched))
                    .forEach(entry -> reporter.report(reporter.diagnostic(
                                    entry.fact().span(),
                                    "Nothing in this service's alerts and metrics would notice \""
                                            + entry.fact().title() + "\": the procedure begins when a customer calls.",
                                    "Add an alert that leads here, such as a probe from outside, or say who notices it.")
                            .with(Confidence.LIKELY)));
        }
    }

    private static boolean isNoticed(String title, String watched) {
        if (OUTAGE.matcher(title).find()) {
            return NOTICES.matcher(watched).find();
        }
        if (SLOW.matcher(title).find() && TIMES.matcher(watched).find()) {
            return true;
        }
        List<String> topic = Arrays.stream(title.split(" "))
                .filter(word -> word.length() > 2 && !Trouble.WORDS.contains(word) && !GENERAL.contains(word))
                .toList();
        return topic.isEmpty()
                || topic.stream().anyMatch(word -> watched.contains(word.substring(0, Math.min(word.length(), STEM))));
    }

    private static boolean isTrouble(Procedure procedure) {
        boolean outage = procedure.kind() == Procedure.Kind.INCIDENT
                && OUTAGE.matcher(Names.words(procedure.title())).find();
        return procedure.confidence() != Confidence.GUESS
                && procedure.title().indexOf(':') < 0
                && (procedure.kind() == Procedure.Kind.TROUBLESHOOT || outage);
    }

    private static boolean answers(Entry<Procedure> entry, Context context) {
        return context.graph().from(entry.id()).stream().anyMatch(link -> link.kind() == Link.Kind.ANSWERS);
    }

    /** Names and conditions of alerts and metrics, in words. */
    private static List<String> watched(ServiceFacts service) {
        return Stream.concat(
                        service.alerts().stream()
                                .map(alert -> alert.fact().name() + " "
                                        + alert.fact().condition().orElse("")),
                        service.metrics().stream().map(metric -> metric.fact().name()))
                .map(Names::words)
                .distinct()
                .toList();
    }
}

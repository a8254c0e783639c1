package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.Custom;
import dev.runbook.core.link.Use;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds commands that leave the AWS profile, the region or the Kubernetes context to chance where most name it. */
final class UnnamedAccount {
    private static final Map<Setting, String> OPTIONS =
            Map.of(Setting.AWS_PROFILE, "--profile", Setting.AWS_REGION, "--region", Setting.CONTEXT, "--context");

    private UnnamedAccount() {}

    static void check(String service, List<Use> uses, Context context, Reporter reporter) {
        for (Use use : uses) {
            Optional<Custom> custom =
                    OPTIONS.containsKey(use.setting()) && use.value().isEmpty()
                            ? context.graph().customs().of(service, use.setting())
                            : Optional.empty();
            custom.filter(it -> !it.stated()).ifPresent(it -> report(use, it, context, reporter));
        }
    }

    private static void report(Use use, Custom custom, Context context, Reporter reporter) {
        String option = "`" + OPTIONS.get(use.setting()) + (custom.isFixed() ? " " + custom.value() : "") + "`";
        reporter.report(reporter.diagnostic(
                        Departure.span(use, context),
                        "This leaves the " + use.setting().words() + " to the reader's settings; "
                                + Departure.who(custom, "gives " + option, "give " + option) + ".",
                        "Add " + option + ".")
                .with(use.setting() == Setting.AWS_PROFILE ? Severity.WARNING : Severity.INFO)
                .with(Confidence.LIKELY)
                .related(custom.place(), "here it is named"));
    }
}

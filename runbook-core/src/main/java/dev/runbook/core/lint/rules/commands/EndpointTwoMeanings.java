package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A health check that is said to check the database here and the service there: the same address, or two addresses of one
 * host that do not say which is which. What a list of addresses explains is no riddle.
 */
public final class EndpointTwoMeanings implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        context.graph().services().forEach(service -> check(HealthUrl.in(service, context), reporter));
    }

    private static void check(List<HealthUrl> urls, Reporter reporter) {
        Map<String, List<HealthUrl>> byAddress = new LinkedHashMap<>();
        Map<String, Map<String, HealthUrl>> plainByHost = new TreeMap<>();
        for (HealthUrl url : urls) {
            byAddress.computeIfAbsent(url.address(), key -> new ArrayList<>()).add(url);
            if (url.part().isEmpty() && !url.declared()) {
                plainByHost.computeIfAbsent(url.host(), key -> new TreeMap<>()).putIfAbsent(url.path(), url);
            }
        }
        for (List<HealthUrl> same : byAddress.values()) {
            Optional<HealthUrl> riddle = same.stream()
                    .filter(url -> url.part().isPresent() && !url.declared())
                    .findFirst();
            if (riddle.isPresent() && same.stream().noneMatch(HealthUrl::declared)) {
                Map<String, HealthUrl> plain =
                        plainByHost.getOrDefault(riddle.get().host(), Map.of());
                finding(riddle.get(), same, plain, reporter).ifPresent(reporter::report);
            }
        }
    }

    private static Optional<Diagnostic> finding(
            HealthUrl url, List<HealthUrl> all, Map<String, HealthUrl> plain, Reporter reporter) {
        String part = url.part().orElse("");
        Optional<HealthUrl> same =
                all.stream().filter(other -> !other.part().equals(url.part())).findFirst();
        if (same.isPresent()) {
            return Optional.of(reporter.diagnostic(
                            url.span(),
                            "`" + url.path() + "` is said to check " + part
                                    + " here and something else there: its answer may say nothing about " + part + ".",
                            "Ask " + part + " itself, or say in a list of addresses what this one checks.")
                    .with(Confidence.LIKELY)
                    .related(same.get().span(), "the same address, as another check"));
        }
        return plain.values().stream()
                .filter(other -> !other.path().equals(url.path()))
                .findFirst()
                .map(other -> reporter.diagnostic(
                                url.span(),
                                "`" + url.path() + "` is said to check " + part + " and `" + other.path()
                                        + "` on the same host is not: nothing in the addresses says which is which.",
                                "Say in a list of addresses what each of the two checks, and use the one that is meant.")
                        .with(Confidence.LIKELY)
                        .related(other.span(), "the other address"));
    }
}

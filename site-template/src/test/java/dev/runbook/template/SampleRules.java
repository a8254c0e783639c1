package dev.runbook.template;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Comparator;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.Inhibition;
import dev.runbook.core.model.Matcher;
import dev.runbook.core.model.Panel;
import dev.runbook.core.model.Quantity;
import dev.runbook.core.model.Query;
import dev.runbook.core.model.Receiver;
import dev.runbook.core.model.RecordingRule;
import dev.runbook.core.model.Route;
import dev.runbook.core.model.Selector;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.model.Written;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the monitoring of the sample is told: rules, a route, a receiver, a dashboard. */
final class SampleRules {
    static final String FILE = "webshop/rules.yaml";

    private SampleRules() {}

    static Facts facts() {
        Matcher critical = new Matcher("severity", "=", "critical");
        Matcher warning = new Matcher("severity", "=", "warning");
        Query errors = query(3, "checkout_errors_total");
        return Facts.of(Stream.<Fact>of(
                rule(2, "CheckoutErrors", "critical"),
                rule(12, "BasketSlow", "warning"),
                new RecordingRule(at(22, 0), "checkout errors", errors),
                new Route(at(31, 0), List.of(), Optional.of("shop-chat"), false, List.of()),
                new Receiver(at(32, 0), "shop-chat", List.of("Slack #shop")),
                new Inhibition(at(33, 0), List.of(critical), List.of(warning), List.of()),
                new Panel(
                        at(41, 0), "Shop overview", Optional.of("shop"), Optional.of("7"), "Errors", List.of(errors))));
    }

    /** Where the figure of the rule of checkout errors stands. */
    static Span figure() {
        return at(3, 0);
    }

    private static AlertRule rule(int line, String name, String severity) {
        Query query = query(line + 1, name.equals("CheckoutErrors") ? "checkout_errors_total" : "basket_seconds");
        return new AlertRule(
                at(line, 0),
                name,
                query,
                Optional.of(new Written(at(line + 2, 0), "10m")),
                Optional.empty(),
                Map.of("severity", new Written(at(line + 3, 0), severity)),
                Map.of(
                        "summary", new Written(at(line + 4, 0), "Checkouts fail."),
                        "runbook_url", new Written(at(line + 5, 0), "https://runbooks.teapot.example/alerts/" + name)),
                Optional.of("shop"),
                at(line, 8));
    }

    private static Query query(int line, String series) {
        Threshold threshold = new Threshold(
                at(line, 0),
                series.startsWith("checkout") ? "checkout errors" : "basket time",
                Optional.empty(),
                Comparator.ABOVE,
                new Quantity(BigDecimal.valueOf(8), "%"),
                Threshold.Role.ALERT,
                Optional.empty(),
                Confidence.CERTAIN);
        return new Query(
                at(line, 0),
                "sum by (shop) (rate(" + series + "{shop=~\"tea|pots\"}[5m])) > 0.08 # share",
                List.of(new Selector(series, List.of(), Optional.of("5m"))),
                List.of("5m"),
                List.of(threshold),
                Optional.of(threshold.metric() + " above 8%"));
    }

    /** A line of the file, as if every line had a hundred characters. */
    private static Span at(int line, int more) {
        return new Span(FILE, line * 100, (line + more) * 100 + 50, line, 1, line + more, 51);
    }
}

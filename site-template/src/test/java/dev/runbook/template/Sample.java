package dev.runbook.template;

import dev.runbook.core.config.Config;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.Linker;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Finding;
import dev.runbook.core.markdown.Markdown;
import dev.runbook.core.model.Contact;
import dev.runbook.core.model.Dashboard;
import dev.runbook.core.model.Endpoint;
import dev.runbook.core.model.EscalationStep;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.FrontMatter;
import dev.runbook.core.model.LogLocation;
import dev.runbook.core.model.RecoveryTarget;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Schedule;
import dev.runbook.core.model.Service;
import dev.runbook.core.model.Setting;
import dev.runbook.core.model.SeverityLevel;
import dev.runbook.core.page.Edition;
import dev.runbook.core.page.RuleDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The invented runbooks of the tests, as an edition. Their facts are made by hand, so that no recogniser changes pages. */
final class Sample {
    private static final List<String> FILES = List.of(
            "index.md",
            "webshop/index.md",
            "webshop/alerts/CheckoutErrors.md",
            "webshop/deploy.md",
            "ledger/ledger.md");

    private Sample() {}

    static Edition edition() {
        List<Source> sources = FILES.stream().map(Sample::source).toList();
        List<Runbook> runbooks = sources.stream()
                .map(source -> SampleFacts.runbook(Markdown.read(source).value()))
                .toList();
        var graph = Linker.link(
                runbooks,
                Map.of("webshop/service.yaml", catalog(), SampleRules.FILE, SampleRules.facts()),
                Set.of(),
                Optional.empty());
        Config config = new Config(
                "Teapot runbooks",
                Optional.of("https://runbooks.teapot.example"),
                Optional.of("https://git.teapot.example/edit/"),
                List.of(),
                Config.DEFAULT.failOn(),
                Map.of(),
                Config.DEFAULT.reviewEvery(),
                Config.DEFAULT.minCoverage(),
                Config.DEFAULT.truth());
        Context context = new Context(graph, config, Map.of(), LocalDate.of(2026, 11, 21));
        return new Edition(context, findings(sources), List.of(rule()), Optional.of("4f1c2d3"));
    }

    private static Facts catalog() {
        Span at = Span.startOf("webshop/service.yaml");
        return Facts.of(Stream.<Fact>of(
                new Service(
                        at,
                        "webshop",
                        "Webshop",
                        Optional.of("Shop Team"),
                        Optional.of("Sells teapots on the web."),
                        Map.of(Setting.NAMESPACE, "shop"),
                        List.of(),
                        List.of(),
                        Confidence.CERTAIN),
                new Contact(at, "Shop Team", Contact.Kind.PHONE, "+49 30 1234567", false),
                new Contact(at, "Team lead", Contact.Kind.EMAIL, "lead@teapot.example", false),
                new Contact(at, "Bank", Contact.Kind.PHONE, "[PHONE]", true),
                new EscalationStep(at, "1", "Shop Team", Optional.empty()),
                new EscalationStep(at, "2", "Team lead", Optional.of("no answer in 15 min")),
                new SeverityLevel(
                        at,
                        "Critical",
                        Optional.of("15 minutes"),
                        Optional.of("Customers cannot buy"),
                        Optional.of("Team lead")),
                new SeverityLevel(at, "Low", Optional.of("1 week"), Optional.of("Nobody notices"), Optional.empty()),
                new RecoveryTarget(at, "Orders", Optional.of("1 h"), Optional.of("5 min")),
                new Dashboard(at, "Shop overview", "https://grafana.teapot.example/d/shop"),
                new Endpoint(at, "Health", "/healthz", Optional.of("load balancer")),
                new LogLocation(at, "Basket", "kubectl -n shop logs deploy/basket"),
                new Schedule(at, "0 3 * * *", "backup.sh", "nightly backup")));
    }

    private static List<Finding> findings(List<Source> sources) {
        Source deploy = sources.get(3);
        int secret = deploy.text().indexOf("teapot-4711");
        int link = sources.get(1).text().indexOf("nowhere.md");
        return List.of(
                finding(
                        "secret-in-command",
                        Severity.ERROR,
                        deploy.span(secret, secret + "teapot-4711".length()),
                        "A password stands in the text, and everybody who reads the page has it."),
                drift(sources.get(2)),
                finding(
                        "dead-link",
                        Severity.WARNING,
                        sources.get(1).span(link, link + 10),
                        "The link leads to nowhere.md, which does not exist."));
    }

    private static Finding drift(Source alert) {
        Diagnostic diagnostic = Diagnostic.of(
                        "threshold-drift",
                        Severity.WARNING,
                        alert.lineSpan(7),
                        "The runbook says `> 5%`, the rule fires at `> 8%`: somebody waits for an alert that never comes.",
                        "Write one figure in both places.")
                .related(SampleRules.figure(), "this rule fires at `> 8%`");
        return new Finding(diagnostic, "threshold-drift", true);
    }

    private static Finding finding(String rule, Severity severity, Span span, String message) {
        Diagnostic diagnostic = Diagnostic.of(rule, severity, span, message, "Mend it.");
        return new Finding(diagnostic, rule, true);
    }

    private static RuleDocument rule() {
        String text = "# Links lead somewhere\n\nA dead link costs minutes.\n\n## Bad\n\n```md\n[a](b.md)\n```\n";
        return new RuleDocument(
                "dead-link",
                Severity.WARNING,
                Markdown.read(new Source("DeadLink.md", text)).value());
    }

    private static Source source(String file) {
        try (InputStream in = Sample.class.getResourceAsStream("/sample/" + file)) {
            return new Source(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FrontMatter frontMatter(String file, String text) {
        FrontMatter none = FrontMatter.none(file);
        return new FrontMatter(
                none.span(),
                none.keys(),
                value(text, "title"),
                value(text, "service"),
                value(text, "owner"),
                Optional.empty(),
                value(text, "severity"),
                List.of(),
                List.of(),
                value(text, "reviewed").map(LocalDate::parse),
                Optional.empty(),
                value(text, "tags").isPresent() ? List.of("shop", "web") : List.of());
    }

    private static Optional<String> value(String text, String key) {
        String head = text.startsWith("---\n") ? text.substring(4, text.indexOf("\n---")) : "";
        return head.lines()
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2))
                .findFirst();
    }
}

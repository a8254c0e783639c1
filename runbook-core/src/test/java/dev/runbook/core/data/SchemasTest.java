package dev.runbook.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemasTest {
    @Test
    void everyShapeOfAServiceFits() {
        assertThat(check(Schema.SERVICE, """
                        id: help-desk
                        name: Help desk
                        description: Takes tickets
                        owner:
                        repository: https://git.example.com/helpdesk
                        contacts:
                          - {role: Primary on-call, kind: phone, value: 0123 456}
                          - {role: Chat, kind: slack, note: working hours}
                        escalation: [{level: 1, who: On-call, after: 15 min}]
                        severities: [{name: P1, responseTime: 15 min, description: Down, escalation: Head}]
                        recovery: [{component: Database, rto: 4 h, rpo: 15 min}]
                        environments: [{name: production, url: https://h.example.com}]
                        commands: {namespace: helpdesk, composeFile: docker-compose.prod.yml, workingDirectory: /opt}
                        endpoints: [{name: API, url: https://h.example.com/api, purpose: tickets}]
                        dashboards: [{name: Overview, url: https://g.example.com/d/1}]
                        logs: [{name: Application, where: kubectl logs deploy/app}]
                        windows: [{name: Patches, when: Sunday 02:00}]
                        scripts: [{path: ./backup.sh, purpose: Dumps the database}]
                        variables: [{name: VERSION, description: Release to deploy, example: 1.4.2}]
                        """)).isEmpty();
    }

    @Test
    void anUnknownKeyIsAnErrorAtTheKeyWithTheWordThatWasMeant() {
        Source source = source("name: x\ncontacts:\n  - role: Lead\n    kind: email\n    vlaue: a@example.com\n");

        Diagnostic diagnostic = only(Schema.SERVICE, source);

        assertThat(line(diagnostic))
                .isEqualTo("unknown-key ERROR f.yaml:5:5 There is no key vlaue in contacts, so its value is not used."
                        + " Did you mean value?");
        assertThat(diagnostic.fix().orElseThrow().edits()).containsExactly(new Edit(diagnostic.span(), "value"));
    }

    @Test
    void aKeyFarFromAllIsAnsweredWithTheKnownOnes() {
        assertThat(check(Schema.RUNBOOK, "theme: dark\n"))
                .containsExactly("unknown-key ERROR f.yaml:1:1 There is no key theme, so its value is not used."
                        + " Known here: site, excludes, failOn, rules, reviewEvery, minCoverage, truth.");
        assertThat(check(Schema.RUNBOOK, "site:\n  foo:\n").get(0)).startsWith("unknown-key ERROR f.yaml:2:3 ");
    }

    @Test
    void aWrongValueIsAnErrorAtTheValue() {
        assertThat(check(Schema.RUNBOOK, """
                        site: {url: example.com}
                        excludes: drafts/**
                        failOn: warn
                        rules:
                          dead-link: of
                          Dead Link: off
                        reviewEvery: half a year
                        """))
                .containsExactly(
                        "schema ERROR f.yaml:1:13 url has a value that does not fit."
                                + " Public address of the site, beginning with https://, for QR codes and the site map.",
                        "schema ERROR f.yaml:2:11 excludes must be a list, not a single value."
                                + " Globs of files that are not read, such as drafts/**.",
                        "schema ERROR f.yaml:3:9 failOn must be one of info, warning, error."
                                + " The least severity at which a build fails.",
                        "schema ERROR f.yaml:5:14 dead-link must be one of off, info, warning, error."
                                + " Did you mean off?",
                        "unknown-key ERROR f.yaml:6:3 There is no key Dead Link in rules, so its value is not used."
                                + " Severity by rule id, such as duplicate-step: off.",
                        "schema ERROR f.yaml:7:14 reviewEvery has a value that does not fit. How old a review may be, in"
                                + " days, weeks, months or years, such as 180d, 26w, 6m or 1y.");
    }

    @Test
    void whatIsMissingIsReportedWhereItBelongs() {
        assertThat(check(Schema.ALERTS, "alerts:\n  - severity: P1\n  -\n"))
                .containsExactly(
                        "schema ERROR f.yaml:2:5 The key name is missing in alerts."
                                + " Add it: Name as it arrives with a page.",
                        "schema ERROR f.yaml:3:4 alerts must be a mapping of keys to values, not empty. ");
        assertThat(check(Schema.SERVICE, "name:\n").get(0))
                .startsWith("schema ERROR f.yaml:1:1 The key name is missing.");
        assertThat(check(Schema.SERVICE, "- a\n").get(0)).startsWith("schema ERROR f.yaml:1:1 The file must be");
    }

    @Test
    void frontMatterKeepsTheKeysOfOthers() {
        assertThat(check(Schema.FRONT_MATTER, "layout: page\nweight: 3\nreviewers: [a]\ndraft: true\ntags: [a, 5]\n"))
                .isEmpty();
        assertThat(check(Schema.FRONT_MATTER, "Owner: x\nreview_every: 6m\nalert: Down\nkind: runbook\n"))
                .containsExactly(
                        "unknown-key WARNING f.yaml:1:1 There is no key Owner, so its value is not used."
                                + " Did you mean owner?",
                        "unknown-key WARNING f.yaml:2:1 There is no key review_every, so its value is not used."
                                + " Did you mean review-every?",
                        "unknown-key WARNING f.yaml:3:1 There is no key alert, so its value is not used."
                                + " Did you mean alerts?",
                        "schema WARNING f.yaml:4:7 kind must be one of deploy, rollback, incident, troubleshoot,"
                                + " diagnostic, backup, restore, migration, failover, scale, tuning, cache, healthcheck,"
                                + " security, compliance, maintenance, setup, post-incident, other. What the runbook is"
                                + " for: deploy, rollback, incident, troubleshoot, diagnostic, backup, restore, migration,"
                                + " failover, scale, tuning, cache, healthcheck, security, compliance, maintenance, setup,"
                                + " post-incident or other.");
    }

    @Test
    void thresholdsOfMetricsMayBeNumbersAndTheirRolesAreKnown() {
        assertThat(check(Schema.METRICS, "metrics: [{name: CPU, thresholds: {target: 5, critcal: '> 9'}}]\n"))
                .singleElement()
                .asString()
                .contains("Did you mean critical?");
    }

    @Test
    void aMetricsFileHoldsMetricsOrNamesOfSeries() {
        assertThat(check(Schema.METRICS, "series: [up, http_*]\n")).isEmpty();
        assertThat(check(Schema.METRICS, "{}\n"))
                .containsExactly("schema ERROR f.yaml:1:1 The key metrics is missing. Add it: The metrics.");
        assertThat(check(Schema.METRICS, "metrics: []\nserie: [up]\n").get(0)).contains("Did you mean series?");
        assertThat(check(Schema.METRICS, "series: ['*_total', 'a*b', 'x_*']\n")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void everySchemaIsPublishedUnderItsOwnName(Schema schema) {
        Checked<Optional<Node>> read = Json.read(new Source(schema.file(), schema.text()));

        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value().flatMap(node -> node.text("$id")))
                .contains("https://runbook.dev/schema/" + schema.file());
        assertThat(read.value().flatMap(node -> node.text("title"))).isPresent();
    }

    private static Source source(String text) {
        return new Source("f.yaml", text);
    }

    private static Diagnostic only(Schema schema, Source source) {
        List<Diagnostic> found = Schemas.check(schema, Yaml.read(source).value().orElseThrow(), source);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String> check(Schema schema, String text) {
        Source source = source(text);
        Node node = Yaml.read(source).value().orElseThrow();
        return Schemas.check(schema, node, source).stream()
                .map(SchemasTest::line)
                .toList();
    }

    private static String line(Diagnostic diagnostic) {
        return "%s %s %s %s %s"
                .formatted(
                        diagnostic.rule(),
                        diagnostic.severity(),
                        diagnostic.span(),
                        diagnostic.message(),
                        diagnostic.help());
    }
}

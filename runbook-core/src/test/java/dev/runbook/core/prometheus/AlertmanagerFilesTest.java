package dev.runbook.core.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.Inhibition;
import dev.runbook.core.model.Matcher;
import dev.runbook.core.model.Receiver;
import dev.runbook.core.model.Route;
import org.junit.jupiter.api.Test;

class AlertmanagerFilesTest {
    private static final String CONFIG = """
            global: {slack_api_url: https://hooks.example.com/secret}
            route:
              receiver: team
              routes:
              - match: {severity: critical}
                match_re: {service: ^(a|b)$}
                receiver: pager
                continue: true
              - matchers: [ 'severity=~"warning|info"', 'team != "web, or not"', '"utf 8"="x\\"y"' ]
            inhibit_rules:
            - source_match: {severity: critical}
              target_matchers: ['{severity="warning",a!~b}']
              equal: [namespace, alertname]
            receivers:
            - name: team
              slack_configs: [{channel: ops, api_url: https://hooks.example.com/t}, {channel: '{{ .x }}'}]
              email_configs: [{to: someone@example.com}]
            - name: pager
              pagerduty_configs: [{routing_key: abc}]
              webhook_configs: [{url: https://example.com/hook}, {url: https://example.com/two}]
            - name: nobody
            """;

    @Test
    void aConfigurationSaysWhomAlertsReach() {
        check(CONFIG);
        check("kind: Secret\nstringData:\n  alertmanager.yaml: |\n" + CONFIG.indent(4));
        check("alertmanager:\n  config:\n" + CONFIG.indent(4));
    }

    private static void check(String text) {
        Facts facts = read("am.yaml", text);
        Route root = facts.of(Route.class).get(0);
        assertThat(root.receiver()).contains("team");
        assertThat(root.routes()).hasSize(2);
        assertThat(root.routes().get(0).matchers())
                .containsExactly(new Matcher("severity", "=", "critical"), new Matcher("service", "=~", "^(a|b)$"));
        assertThat(root.routes().get(0).continues()).isTrue();
        assertThat(root.routes().get(1).receiver()).isEmpty();
        assertThat(root.routes().get(1).matchers())
                .containsExactly(
                        new Matcher("severity", "=~", "warning|info"),
                        new Matcher("team", "!=", "web, or not"),
                        new Matcher("utf 8", "=", "x\"y"));
        assertThat(facts.of(Receiver.class))
                .extracting(Receiver::name, receiver -> String.join(", ", receiver.channels()))
                .containsExactly(
                        tuple("team", "Slack #ops, Slack, mail"),
                        tuple("pager", "PagerDuty, webhook"),
                        tuple("nobody", ""));
        assertThat(facts.of(Inhibition.class)).singleElement().satisfies(inhibition -> {
            assertThat(inhibition.sources()).containsExactly(new Matcher("severity", "=", "critical"));
            assertThat(inhibition.targets())
                    .containsExactly(new Matcher("severity", "=", "warning"), new Matcher("a", "!~", "b"));
            assertThat(inhibition.equal()).containsExactly("namespace", "alertname");
        });
    }

    @Test
    void aResourceSpellsMatchersOut() {
        Facts facts = read("c.yaml", """
                kind: AlertmanagerConfig
                spec:
                  route:
                    receiver: chat
                    routes:
                    - matchers: [{name: severity, value: page|ticket, matchType: =~}, {name: a, value: b, regex: true}]
                  inhibitRules:
                  - {sourceMatch: [{name: x, value: y}], targetMatch: [{name: z, matchType: '!=', value: y}]}
                  receivers: [{name: chat, msteamsConfigs: [{webhookUrl: {key: k}}], opsgenieConfigs: [{}]}]
                """);

        assertThat(facts.of(Route.class).get(0).routes().get(0).matchers())
                .containsExactly(new Matcher("severity", "=~", "page|ticket"), new Matcher("a", "=~", "b"));
        assertThat(facts.of(Inhibition.class).get(0).targets()).containsExactly(new Matcher("z", "!=", "y"));
        assertThat(facts.of(Receiver.class).get(0).channels()).containsExactly("Teams", "Opsgenie");
    }

    @Test
    void whatIsNoMatcherLetsNothingThroughAndOtherReceiversAreNotOurs() {
        assertThat(MatcherText.read("severity")).containsExactly(new Matcher("", "=", "severity"));
        assertThat(MatcherText.read("{}")).isEmpty();
        assertThat(MatcherText.read("a=\"unfinished")).containsExactly(new Matcher("a", "=", "unfinished"));
        assertThat(read("otel.yaml", "receivers: {otlp: {}}\nroute: {a: b}\n").all())
                .isEmpty();
        assertThat(MonitoringFiles.read(new Source("am.yaml", CONFIG + "\t- name: [\n"))
                        .diagnostics())
                .singleElement()
                .matches(found -> found.severity() == Severity.INFO);
    }

    private static Facts read(String path, String text) {
        return MonitoringFiles.read(new Source(path, text)).value();
    }
}

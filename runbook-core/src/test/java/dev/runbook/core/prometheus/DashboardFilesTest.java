package dev.runbook.core.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Panel;
import java.util.List;
import org.junit.jupiter.api.Test;

class DashboardFilesTest {
    private static final String EXPORT = """
            {"title": "Mail", "uid": "mail-1", "schemaVersion": 39, "panels": [
              {"id": 1, "type": "row", "title": "Queues", "panels": [
                {"id": 2, "type": "timeseries", "title": "Waiting", "targets": [
                  {"expr": "sum(mail_waiting{job=\\"$job\\"})"}, {"expr": ""}]}]},
              {"id": 3, "type": "stat", "title": "Rate", "datasource": {"type": "prometheus", "uid": "${ds}"},
                "targets": [{"expr": "rate(mail_sent_total[$__rate_interval])"},
                            {"expr": "x", "datasource": {"type": "loki"}}]},
              {"id": 4, "type": "logs", "title": "Log", "targets": [{"expr": "{app=\\"mail\\"} |= \\"x\\""}]},
              {"id": 5, "type": "text", "title": "Notes"}]}
            """;

    @Test
    void everyFormOfADashboardHasItsPanels() {
        check("d.json", EXPORT);
        check("d.json", "{\"dashboard\": " + EXPORT + ", \"meta\": {}}");
        check("d.yaml", "kind: ConfigMap\ndata:\n  mail.json: |-\n" + EXPORT.indent(4));
        check("d.yaml", "kind: GrafanaDashboard\nspec:\n  json: >\n" + EXPORT.indent(4));
    }

    private static void check(String path, String text) {
        Source source = new Source(path, text);
        List<Panel> panels = MonitoringFiles.read(source).value().of(Panel.class);
        assertThat(panels)
                .extracting(
                        Panel::dashboard,
                        panel -> panel.uid().orElse(""),
                        panel -> panel.id().orElse(""),
                        Panel::title)
                .containsExactly(
                        tuple("Mail", "mail-1", "2", "Waiting"),
                        tuple("Mail", "mail-1", "3", "Rate"),
                        tuple("Mail", "mail-1", "4", "Log"));
        assertThat(panels).extracting(panel -> panel.queries().size()).containsExactly(1, 1, 0);
        assertThat(source.text(panels.get(0).span())).isEqualTo("\"Waiting\"");
        assertThat(panels.get(0).queries().get(0).text()).isEqualTo("sum(mail_waiting{job=\"$job\"})");
        assertThat(source.text(panels.get(1).queries().get(0).span()))
                .isEqualTo("\"rate(mail_sent_total[$__rate_interval])\"");
    }

    @Test
    void oldRowsHoldPanelsToo() {
        List<Panel> panels = MonitoringFiles.read(new Source(
                        "d.json",
                        "{\"title\": \"Old\", \"rows\": [{\"title\": \"R\", \"panels\": [{\"type\": \"graph\","
                                + " \"title\": \"P\", \"targets\": [{\"expr\": \"up\"}]}]}]}"))
                .value()
                .of(Panel.class);

        assertThat(panels).extracting(Panel::title).containsExactly("P");
    }

    @Test
    void otherJsonSaysNothing() {
        for (String text : List.of(
                "{\"panels\": 5, \"title\": \"x\", \"targets\": []",
                "{\"panels\": [\"a\"], \"title\": \"x\", \"targets\": []}",
                "{\"rows\": [[1]], \"title\": {}, \"schemaVersion\": 3}")) {
            assertThat(MonitoringFiles.read(new Source("x.json", text)).diagnostics())
                    .isEmpty();
            assertThat(MonitoringFiles.read(new Source("x.json", text)).value().all())
                    .isEmpty();
        }
    }
}

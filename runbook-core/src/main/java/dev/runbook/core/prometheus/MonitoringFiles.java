package dev.runbook.core.prometheus;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads files that watch: rules of Prometheus, routes of Alertmanager and dashboards of Grafana, in whatever resource,
 * config map or template they stand. Any other file says nothing, and nothing is said of it; what looks like one and cannot
 * be read is one info.
 */
public final class MonitoringFiles {
    private MonitoringFiles() {}

    /** Whether a text may be one, as far as its words tell; cheap, for folders full of other files. */
    public static boolean mayBeOne(String text) {
        return RuleFiles.mayHold(text) || AlertmanagerFiles.mayHold(text) || DashboardFiles.mayHold(text);
    }

    /** What the file says. */
    public static Checked<Facts> read(Source source) {
        if (!mayBeOne(source.text())) {
            return Checked.of(Facts.NONE);
        }
        Documents documents = Documents.of(source, MonitoringFiles::mayBeOne);
        Checked<List<Fact>> rules = RuleFiles.read(source, documents);
        List<Fact> facts = new ArrayList<>(rules.value());
        facts.addAll(AlertmanagerFiles.read(documents));
        facts.addAll(DashboardFiles.read(documents));
        boolean ours = !facts.isEmpty()
                || !rules.diagnostics().isEmpty()
                || (documents.roots().isEmpty() && mustBeOne(source.text()));
        Optional<Diagnostic> first = Stream.concat(documents.problems().stream(), rules.diagnostics().stream())
                .filter(problem -> ours)
                .findFirst()
                .map(problem -> problem.with(Severity.INFO));
        return new Checked<>(Facts.of(facts.stream()), first.stream().toList());
    }

    private static boolean mustBeOne(String text) {
        return RuleFiles.mustHold(text) || AlertmanagerFiles.mustHold(text) || DashboardFiles.mustHold(text);
    }

    /** Whether a key of YAML, or of JSON, perhaps within a quoted text, occurs in a text. */
    static boolean hasKey(String text, String key) {
        for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
            int end = at + key.length();
            if (text.startsWith(":", end)
                    || text.startsWith("\"", end)
                    || text.startsWith("\\\"", end)
                    || text.startsWith("'", end)) {
                return true;
            }
        }
        return false;
    }
}

package dev.runbook.maven;

import dev.runbook.core.Analysis;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Finding;
import dev.runbook.core.model.LiveServer;
import dev.runbook.core.report.CoverageReport;
import dev.runbook.core.report.TextReport;
import dev.runbook.core.server.Limits;
import dev.runbook.core.server.Prometheus;
import dev.runbook.core.server.ServerAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Checks the runbooks and fails the build where a finding is severe enough. */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public class LintMojo extends RunbookMojo {
    /** The severity from which a finding fails the build: error, warning, info or never. Default: runbook.yaml's, else error. */
    @Parameter(property = "runbook.failOn")
    private @Nullable String failOn;

    /** The severity from which findings are printed: error, warning or info. All are in findings.json. */
    @Parameter(property = "runbook.show", defaultValue = "warning")
    private String show;

    /** The percentage of coverage below which the build fails. Default: runbook.yaml's, else none. */
    @Parameter(property = "runbook.minCoverage")
    private @Nullable Integer minCoverage;

    /**
     * The address of a Prometheus server, such as {@code http://host:9090}, that is asked which alerting rules it has loaded
     * and which series it has; the rule server-drift compares. Default: none is asked.
     */
    @Parameter(property = "runbook.prometheus")
    private @Nullable String prometheus;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (!isWanted()) {
            return;
        }
        Severity shown = severity("runbook.show", show);
        Optional<Severity> own = "never".equals(failOn) || failOn == null
                ? Optional.empty()
                : Optional.of(severity("runbook.failOn", failOn));
        Optional<CoverageBar> bar = minCoverage == null ? Optional.empty() : Optional.of(CoverageBar.of(minCoverage));
        Analysis analysis = analyse(server());
        print(analysis, shown);
        List<String> complaints = Stream.concat(findings(analysis, own).stream(), coverage(analysis, bar).stream())
                .toList();
        if (!complaints.isEmpty()) {
            throw new MojoFailureException(String.join("\n", complaints));
        }
    }

    /** An address that is none is not shown: it may hold a password. */
    private Optional<LiveServer> server() throws MojoExecutionException {
        if (prometheus == null) {
            return Optional.empty();
        }
        ServerAddress address = ServerAddress.of(prometheus)
                .orElseThrow(
                        () -> new MojoExecutionException("runbook.prometheus is no address such as http://host:9090."));
        getLog().info("Asking " + address + " which alerting rules it has loaded.");
        return Optional.of(Prometheus.ask(address, Limits.USUAL));
    }

    private Optional<String> findings(Analysis analysis, Optional<Severity> own) {
        Severity limit = own.or(() -> analysis.context().config().failOn()).orElse(Severity.ERROR);
        long failures = "never".equals(failOn) ? 0 : analysis.failures(limit);
        return failures == 0
                ? Optional.empty()
                : Optional.of("The runbooks in " + source() + " have "
                        + (failures == 1 ? "1 finding" : failures + " findings") + " at " + limit.word()
                        + " or above. Mend them, or allow one in the text with its reason:"
                        + " <!-- runbook-allow rule-id: why -->.");
    }

    private static Optional<String> coverage(Analysis analysis, Optional<CoverageBar> own) {
        return own.or(() -> analysis.context().config().minCoverage().map(CoverageBar::new))
                .flatMap(bar -> bar.complaint(analysis.context().coverage()));
    }

    private void print(Analysis analysis, Severity shown) {
        TextReport text = new TextReport(console().colour());
        for (Finding finding : analysis.findings()) {
            Severity severity = finding.diagnostic().severity();
            if (severity.compareTo(shown) < 0) {
                continue;
            }
            String block = text.block(analysis.context(), finding);
            switch (severity) {
                case ERROR -> getLog().error(block);
                case WARNING -> getLog().warn(block);
                case INFO -> getLog().info(block);
            }
        }
        long hidden = analysis.findings().stream()
                .filter(finding -> finding.diagnostic().severity().compareTo(shown) < 0)
                .count();
        String more = hidden == 0 ? "" : " " + hidden + " not shown; -Drunbook.show=info shows all.";
        getLog().info(text.summary(analysis.context(), analysis.findings()) + more);
        getLog().info(CoverageReport.summary(analysis.context().coverage().total()));
    }

    private static Severity severity(String parameter, String word) throws MojoExecutionException {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new MojoExecutionException(parameter + " is '" + word + "'; it may be "
                        + Arrays.stream(Severity.values()).map(Severity::word).collect(Collectors.joining(", "))
                        + "."));
    }
}

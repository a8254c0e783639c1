package dev.runbook.maven;

import dev.runbook.core.Analysis;
import java.io.File;
import java.nio.file.Files;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;

/** The page about the runbooks in the Maven site: what they hold, what is wrong with them, and the way to the full site. */
@Mojo(name = "report", requiresProject = false, threadSafe = true)
public class ReportMojo extends RunbookMojo implements MavenReport {
    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
    private File reportOutputDirectory;

    /** Called alone, the report says in the log what it would say on its page. */
    @Override
    public void execute() throws MojoExecutionException {
        if (isWanted()) {
            new Summary(analyse()).lines().forEach(getLog()::info);
        }
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            Analysis analysis = analyse();
            new ReportPage(sink).write(getName(locale), new Summary(analysis), analysis.findings());
        } catch (MojoExecutionException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }

    @Override
    @SuppressWarnings("deprecation") // has no replacement in the versions that people run
    public String getOutputName() {
        return "runbook-report";
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return "Runbooks";
    }

    @Override
    public String getDescription(Locale locale) {
        return "What the runbooks hold and what is wrong with them.";
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        reportOutputDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return reportOutputDirectory;
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }

    @Override
    public boolean canGenerateReport() {
        return Files.isDirectory(source());
    }
}

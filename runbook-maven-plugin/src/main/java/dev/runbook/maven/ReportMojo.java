package dev.runbook.maven;

import java.io.File;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;

/** The page about the runbooks in the Maven site. */
@Mojo(name = "report", threadSafe = true)
public class ReportMojo extends AbstractMojo implements MavenReport {

    /** The folder of runbooks. */
    @Parameter(property = "runbook.source", defaultValue = "${basedir}/src/runbooks")
    private File source;

    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
    private File reportOutputDirectory;

    @Override
    public void execute() {
        getLog().info("report: " + source);
    }

    @Override
    public void generate(Sink sink, Locale locale) {
        sink.head();
        sink.title();
        sink.text(getName(locale));
        sink.title_();
        sink.head_();
        sink.body();
        sink.paragraph();
        sink.link("runbooks/index.html");
        sink.text(getName(locale));
        sink.link_();
        sink.paragraph_();
        sink.body_();
        sink.flush();
        sink.close();
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
        return true;
    }
}

package dev.runbook.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Writes the static site; in a build, where {@code mvn site} carries it along. */
@Mojo(name = "site", defaultPhase = LifecyclePhase.PRE_SITE, requiresProject = false, threadSafe = true)
public class SiteMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** The folder of runbooks. */
    @Parameter(property = "runbook.source", defaultValue = "${basedir}/src/runbooks")
    private File source;

    /**
     * Where the site is written. Default: {@code target/generated-site/resources/runbooks} in a build,
     * {@code target/runbook/site} without a POM.
     */
    @Parameter(property = "runbook.siteDirectory")
    private @Nullable File siteDirectory;

    /** Does nothing when true. */
    @Parameter(property = "runbook.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoExecutionException {
        if (skip) {
            return;
        }
        Path site = siteDirectory();
        getLog().info("site: " + source + " to " + site);
        try {
            Files.createDirectories(site);
            Files.writeString(site.resolve("index.html"), "<!doctype html><title>Runbooks</title>\n");
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write the site to " + site + ": " + e.getMessage(), e);
        }
    }

    /** Computed here, because {@code project.build.directory} stays unresolved without a POM. */
    private Path siteDirectory() {
        if (siteDirectory != null) {
            return siteDirectory.toPath();
        }
        return project.getFile() == null
                ? Path.of(session.getExecutionRootDirectory(), "target", "runbook", "site")
                : Path.of(project.getBuild().getDirectory(), "generated-site", "resources", "runbooks");
    }
}

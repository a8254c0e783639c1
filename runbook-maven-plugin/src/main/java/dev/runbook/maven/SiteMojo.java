package dev.runbook.maven;

import dev.runbook.core.Analysis;
import dev.runbook.core.Publisher;
import dev.runbook.core.Sources;
import dev.runbook.core.site.Fingerprint;
import dev.runbook.core.site.Site;
import dev.runbook.core.site.Stamp;
import dev.runbook.template.SiteTemplate;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes the static site; in a build, where {@code mvn site} carries it along. */
@Mojo(name = "site", defaultPhase = LifecyclePhase.PRE_SITE, requiresProject = false, threadSafe = true)
public class SiteMojo extends RunbookMojo {
    /**
     * Where the site is written. Default: {@code target/generated-site/resources/runbooks} in a build,
     * {@code target/runbook/site} without a POM.
     */
    @Parameter(property = "runbook.siteDirectory")
    private @Nullable File siteDirectory;

    @Override
    public void execute() throws MojoExecutionException {
        if (!isWanted()) {
            return;
        }
        try {
            Run run = run();
            Sources sources = run.read();
            Publisher publisher = new Publisher(SiteTemplate.theme(), Build.id());
            Fingerprint inputs = publisher.fingerprint(sources, run.today());
            if (Stamp.upToDate(folder(), inputs).isPresent() && run.takeOver(folder())) {
                getLog().info("Nothing has changed; the site is " + folder().resolve("index.html"));
                return;
            }
            Analysis analysis = analyse(run, sources, Optional.empty());
            publish(publisher.publish(analysis, folder(), console().progress()));
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private void publish(Site.Outcome outcome) throws MojoExecutionException {
        outcome.problems().forEach(problem -> getLog().error(problem.toString()));
        if (!outcome.problems().isEmpty()) {
            throw new MojoExecutionException("The site was not replaced: "
                    + outcome.problems().size()
                    + " of its links or resources are dead. This is a mistake of Runbook; please report it.");
        }
        getLog().info("Wrote " + outcome.written().pages() + " pages; open " + folder().resolve("index.html"));
    }

    private Path folder() {
        if (siteDirectory != null) {
            return siteDirectory.toPath();
        }
        return hasPom()
                ? build().resolve("generated-site").resolve("resources").resolve("runbooks")
                : build().resolve("runbook").resolve("site");
    }
}

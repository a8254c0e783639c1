package dev.runbook.maven;

import dev.runbook.core.Analysis;
import dev.runbook.core.Mending;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Fix;
import dev.runbook.core.fix.Diff;
import dev.runbook.core.fix.FileChange;
import dev.runbook.core.fix.Patch;
import dev.runbook.core.fix.Patch.Reason;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Corrects in the runbooks what can be corrected without asking. */
@Mojo(name = "fix", requiresProject = false, threadSafe = true)
public class FixMojo extends RunbookMojo {
    /** Shows what would change, as a difference, and writes nothing. */
    @Parameter(property = "runbook.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Also applies fixes that a person should look at afterwards. */
    @Parameter(property = "runbook.unsafe", defaultValue = "false")
    private boolean unsafe;

    @Override
    public void execute() throws MojoExecutionException {
        if (!isWanted()) {
            return;
        }
        Analysis analysis = analyse();
        try {
            Mending mending = Mending.of(source(), analysis, unsafe);
            mending.refused().forEach((file, reason) -> getLog().warn(file + " stays as it is: " + reason + "."));
            tell(mending.patch());
            if (!dryRun && !mending.patch().changes().isEmpty()) {
                mending.write();
                analysis = analyse();
            }
            getLog().info(summary(mending, analysis));
        } catch (IOException e) {
            throw new MojoExecutionException("The runbooks cannot be written: " + e.getMessage(), e);
        }
    }

    private void tell(Patch patch) {
        if (dryRun) {
            for (FileChange change : patch.changes()) {
                Diff.of(change).lines().forEach(getLog()::info);
            }
            return;
        }
        for (Diagnostic found : patch.applied()) {
            String title = found.fix().map(Fix::title).orElse("");
            getLog().info(found.span() + ": " + title + " [" + found.rule() + "]");
        }
    }

    private String summary(Mending mending, Analysis after) {
        Patch patch = mending.patch();
        int files = patch.changes().size();
        int mended = patch.applied().size();
        String did = mended == 0
                ? "Nothing to do: no finding has a fix that can be applied" + (unsafe ? "." : " without asking.")
                : (dryRun ? "Would apply " : "Applied ") + count(mended, "fix", "fixes") + " to "
                        + count(files, "file", "files") + ".";
        long unsure = patch.skipped(Reason.UNSAFE);
        long waiting = patch.skipped(Reason.OVERLAPS);
        return did + " "
                + count(after.findings().size(), "finding", "findings")
                + (dryRun && mended > 0 ? " now." : " left.")
                + (unsure == 0 ? "" : " " + unsure + " with a fix to look at first: -Drunbook.unsafe.")
                + (waiting == 0 ? "" : " " + waiting + " wait for the next run, since they change the same places.");
    }

    private static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}

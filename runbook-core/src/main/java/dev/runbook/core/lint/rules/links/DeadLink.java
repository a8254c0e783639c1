package dev.runbook.core.lint.rules.links;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.Target;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Runbook;
import java.util.Optional;

/**
 * A link or image whose file does not exist. A path without an ending, or one from the root of the site, may be resolved by
 * another site generator and is a guess; one that leaves the source folder is only told about.
 */
public final class DeadLink implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        runbook.fact().document().allInlines().forEach(inline -> {
            if (inline instanceof Inline.Link link) {
                check(link.span(), link.target(), "link", context, reporter);
            } else if (inline instanceof Inline.Image image) {
                check(image.span(), image.target(), "image", context, reporter);
            }
        });
    }

    private static void check(Span span, String written, String what, Context context, Reporter reporter) {
        Target target = context.graph().targets().resolve(span.file(), written);
        if (written.isBlank()) {
            reporter.report(span, "This " + what + " has no target.", "Give it one, or leave only its text.");
        } else if (target instanceof Target.MissingFile missing) {
            Confidence confidence = hasEnding(missing.path()) ? Confidence.CERTAIN : Confidence.GUESS;
            report(span, what, missing.path(), missing.nearest(), confidence, reporter);
        } else if (target instanceof Target.Unknown && written.startsWith("/") && hasEnding(written)) {
            report(span, what, written, Optional.empty(), Confidence.GUESS, reporter);
        } else if (target instanceof Target.Outside outside) {
            String message = "This " + what + " leaves the source folder (`" + outside.path()
                    + "`): nobody can follow it on the published site.";
            String help = "Move the file below the source folder, or link to its public address.";
            reporter.report(reporter.diagnostic(span, message, help).with(Severity.INFO));
        }
    }

    private static void report(
            Span span, String what, String path, Optional<String> nearest, Confidence confidence, Reporter reporter) {
        String question = nearest.map(near -> " Did you mean `" + near + "`?").orElse("");
        String message = "There is no file `" + path + "`, so this " + what + " leads nowhere." + question;
        String help = "Correct the path, or take the " + what + " out.";
        reporter.report(reporter.diagnostic(span, message, help).with(confidence));
    }

    private static boolean hasEnding(String path) {
        return name(path).lastIndexOf('.') > 0;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

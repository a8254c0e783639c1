package dev.runbook.core.lint.rules.secrets;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.lint.Secrets;
import dev.runbook.core.lint.Secrets.Found;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A secret in the text of a runbook; or a sample of one where a command would set it, so that who pastes it gives the
 * system a secret that everybody can read. The secret itself is never shown.
 */
public final class SecretInCommand implements RunbookRule {
    private static final Pattern SETS =
            Pattern.compile("(?i)\\b(?:create|alter|set|put|patch|update|add|rotate|export)\\b");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        List<Found> secrets = Secrets.in(source.text());
        for (Found secret : secrets) {
            Span span = source.span(secret.start(), secret.end());
            if (!secret.sample()) {
                reporter.report(reporter.diagnostic(
                                span,
                                "A secret stands here: everybody who can read this runbook, its history or its copies has it.",
                                "Change the secret, then fetch it from where secrets are kept, and write a variable here.")
                        .with(Confidence.LIKELY));
            } else if (SETS.matcher(source.line(span.line())).find() || continues(source, span.line())) {
                reporter.report(sample(span, source.text(span), reporter));
            }
        }
    }

    private static Diagnostic sample(Span span, String text, Reporter reporter) {
        return reporter.diagnostic(
                        span,
                        "Who pastes this sets the secret to `" + text + "`, which everybody can read here.",
                        "Let the command make one, as in `openssl rand -base64 32`, or write a placeholder such as `<new-password>`.")
                .with(Severity.WARNING);
    }

    /** Whether the line continues a command that sets something. */
    private static boolean continues(Source source, int line) {
        return line > 1
                && source.line(line - 1).stripTrailing().endsWith("\\")
                && SETS.matcher(source.line(line - 1)).find();
    }
}

package dev.runbook.core.lint.rules.people;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Contact;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** A contact that was never filled in, or is a sample: it looks like one, and nobody can be reached by it. */
public final class ContactPlaceholder implements CatalogRule {
    /** A value that is complete, so that it takes a second look to see that it is nobody's. */
    private static final Pattern COMPLETE =
            Pattern.compile("[^\\s<>\\[\\]{}]+@[^\\s<>\\[\\]{}]+|\\+?[\\dA-Z() .-]*\\d{3}[\\dA-Z() .-]*");

    private static final Pattern MASKED = Pattern.compile("(?i)x{2,}");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        Set<String> lines = new HashSet<>();
        context.graph().catalog().facts().of(Contact.class).stream()
                .filter(Contact::placeholder)
                .filter(contact ->
                        lines.add(contact.span().file() + ":" + contact.span().line()))
                .forEach(contact -> report(contact, reporter));
    }

    private static void report(Contact contact, Reporter reporter) {
        String value = contact.value().strip();
        if (COMPLETE.matcher(value).matches() && !MASKED.matcher(value).find()) {
            reporter.report(reporter.diagnostic(
                            contact.span(),
                            "The contact " + contact.role() + ", `" + value
                                    + "`, is a sample: it looks filled in, but nobody is reached by it.",
                            "Write the real number or address, or name the rotation that knows it.")
                    .with(Severity.WARNING));
            return;
        }
        reporter.report(
                contact.span(),
                "The contact " + contact.role() + " was never filled in" + (value.isEmpty() ? "" : " (`" + value + "`)")
                        + ": in an emergency nobody can be called.",
                "Write a number, an address or a channel, or name the rotation that knows it.");
    }
}

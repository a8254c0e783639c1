package dev.runbook.core.lint.rules.links;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Runbook;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address on the public internet without encryption. Hosts of one's own network and samples are left alone. */
public final class InsecureHttp implements RunbookRule {
    private static final Pattern HTTP = Pattern.compile("\\bhttp://([^\\s/:?#\"'`<>()]+)[^\\s\"'`<>()|;]*");
    private static final Pattern PRIVATE =
            Pattern.compile("(?:127|10|0|169\\.254|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))(?:\\.\\d+){1,3}"
                    + "|(?:.*\\.)?(?:local|localhost|localdomain|internal|intranet|lan|home|corp|private|svc|test|example|invalid)"
                    + "|(?:.*\\.)?(?:example|your-?domain|domain|company)\\.(?:com|org|net)");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        runbook.fact().document().allInlines().forEach(inline -> {
            if (inline instanceof Inline.Link link) {
                Matcher matcher = HTTP.matcher(link.target());
                if (matcher.lookingAt() && isPublic(matcher.group(1))) {
                    report(
                            link.span(),
                            matcher.group(),
                            "anybody on the way can read and change what comes back",
                            reporter);
                }
            }
        });
        runbook.fact().facts().of(Command.class).stream()
                .filter(command ->
                        command.tool().equals("curl") || command.tool().equals("wget"))
                .forEach(command -> {
                    Matcher matcher = HTTP.matcher(command.text());
                    if (matcher.find() && isPublic(matcher.group(1))) {
                        report(
                                command.span(),
                                matcher.group(),
                                "anybody on the way can read and change what the command gets",
                                reporter);
                    }
                });
    }

    private static void report(Span span, String url, String why, Reporter reporter) {
        reporter.report(
                span,
                "`" + url + "` is not encrypted: " + why + ".",
                "Write `https://`, after a look whether it answers.");
    }

    private static boolean isPublic(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        boolean plain = name.matches("[a-z0-9.-]+") && name.contains(".");
        return plain && !PRIVATE.matcher(name).matches();
    }
}

package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Endpoint;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Runbook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host that exists in examples only, in a command or link; one finding for each domain and runbook. */
public final class SampleDomain implements RunbookRule {
    private static final int SHOWN = 8;
    private static final Pattern DOMAIN = Pattern.compile(
            "(?i)(?<![\\w-])(example\\.(?:com|org|net|edu)|(?:your|my)-?(?:domain|company|site|server|host|org|organi[sz]ation|app|website|cluster)"
                    + "\\.[a-z]{2,6}|(?:domain|company)\\.(?:com|org|net|tld))(?![\\w-])");

    private static final List<String> NEEDLES = List.of("example.", "your", "my", "domain.", "company.");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Set<String> declared = declared(context);
        Map<String, List<Span>> inCommands = new TreeMap<>();
        for (Command command : runbook.fact().facts().of(Command.class)) {
            if (command.where() != Command.Where.FENCE_COMMENT) {
                for (Invocation program : command.invocations()) {
                    program.words().forEach(word -> add(word, runbook.fact(), inCommands));
                }
            }
        }
        Map<String, List<Span>> inLinks = new TreeMap<>();
        runbook.fact().document().allInlines().forEach(inline -> {
            if (inline instanceof Inline.Link link && link.target().startsWith("http")) {
                add(link.target(), link.span(), inLinks);
            }
        });
        inCommands.keySet().removeAll(declared);
        inLinks.keySet().removeAll(declared);
        inCommands.forEach((domain, places) -> reporter.report(finding(
                places,
                "`" + domain
                        + "` is made for examples: what is checked or changed here is not your system, or is nobody's.",
                reporter)));
        inLinks.forEach((domain, places) -> {
            if (!inCommands.containsKey(domain)) {
                reporter.report(finding(
                                places,
                                "`" + domain + "` is made for examples: the link leads nowhere, or to somebody else.",
                                reporter)
                        .with(Severity.INFO));
            }
        });
    }

    /** What a catalog file says of itself to be an address is known to be one, and is changed there. */
    private static Set<String> declared(Context context) {
        Set<String> domains = new HashSet<>();
        for (Endpoint endpoint : context.graph().catalog().facts().of(Endpoint.class)) {
            Matcher matcher = DOMAIN.matcher(endpoint.url());
            if (!endpoint.span().file().endsWith(".md") && matcher.find()) {
                domains.add(matcher.group(1).toLowerCase(Locale.ROOT));
            }
        }
        return domains;
    }

    private static void add(Argument word, Runbook runbook, Map<String, List<Span>> found) {
        if (NEEDLES.stream().anyMatch(word.text()::contains)) {
            add(word.text(), runbook.document().source().span(word.start(), word.end()), found);
        }
    }

    private static void add(String text, Span place, Map<String, List<Span>> found) {
        Matcher matcher = DOMAIN.matcher(text);
        if (matcher.find()) {
            List<Span> places =
                    found.computeIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), key -> new ArrayList<>());
            // One place for each line is enough; another shell's words lie within a word of the outer one, too.
            if (places.isEmpty() || places.get(places.size() - 1).line() != place.line()) {
                places.add(place);
            }
        }
    }

    private static Diagnostic finding(List<Span> places, String message, Reporter reporter) {
        Diagnostic found = reporter.diagnostic(
                places.get(0),
                message,
                "Write the real host, or a variable such as `\"${API_URL:?set API_URL}\"` where it differs by environment.");
        for (Span other : places.subList(1, Math.min(places.size(), SHOWN))) {
            found = found.related(other, "here too");
        }
        return found;
    }
}

package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One query of a service in two forms that differ only in their order, their limit or in names that were changed. */
public final class SameQueryTwoWays implements CatalogRule {
    private static final Pattern SELECT =
            Pattern.compile("(?is)^\\s*(?:explain\\s[^;]{0,40}?)?select\\b.*\\bfrom\\b.*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LIMIT = Pattern.compile(" ?\\b(?:limit|offset) \\d{1,9}$");
    private static final Pattern SIGNS = Pattern.compile(" ?([=<>,()]) ?");

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            Map<String, First> queries = new TreeMap<>();
            for (Command command : service.facts().of(Command.class)) {
                for (Statement statement : command.statements()) {
                    if (SELECT.matcher(statement.text()).matches()) {
                        compare(statement, command, queries, context, reporter);
                    }
                }
            }
        }
    }

    /** The first form of a query, and every form that was reported or seen. */
    private record First(Span place, Set<String> forms) {}

    private static void compare(
            Statement statement, Command command, Map<String, First> queries, Context context, Reporter reporter) {
        String form = form(statement.text());
        if (form.contains(";")) {
            return;
        }
        Span place = context.source(command.span().file())
                .map(source -> source.span(statement.start(), statement.end()))
                .orElse(command.span());
        First first = queries.computeIfAbsent(core(form), key -> new First(place, new HashSet<>(Set.of(form))));
        if (first.forms().add(form)) {
            reporter.report(reporter.diagnostic(
                            place,
                            "This query stands elsewhere in another form: two readers compare results that differ in order or"
                                    + " length.",
                            "Write it in one way, in one place, and link to it.")
                    .related(first.place(), "the other form"));
        }
    }

    private static String form(String sql) {
        String plain = BLANKS.matcher(sql.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
        plain = SIGNS.matcher(plain).replaceAll("$1").replace("count(1)", "count(*)");
        return plain.endsWith(";") ? plain.substring(0, plain.length() - 1).strip() : plain;
    }

    /** What is asked, without order and limit, and with the new name of what was renamed. */
    private static String core(String form) {
        String core = LIMIT.matcher(form).replaceFirst("");
        int order = core.lastIndexOf("order by ");
        core = order > 0 && core.indexOf(')', order) < 0
                ? core.substring(0, order).strip()
                : core;
        for (Renamed renamed : Renamed.ALL) {
            core = renamed.in(core).find() ? renamed.in(core).replaceAll(renamed.now()) : core;
        }
        return core;
    }
}

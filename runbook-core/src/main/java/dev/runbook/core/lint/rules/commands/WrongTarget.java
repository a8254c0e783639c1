package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A command that changes one environment, below a heading that names another: the copy of a section whose author forgot to
 * change the name. A command or a heading that names both is on purpose.
 */
public final class WrongTarget implements RunbookRule {
    private static final Map<String, String> ENVIRONMENTS = Map.of(
            "production", "production",
            "prod", "production",
            "prd", "production",
            "staging", "staging",
            "stage", "staging",
            "stg", "staging",
            "development", "development",
            "dev", "development",
            "uat", "acceptance");
    private static final Set<String> ABOUT_CODE =
            Set.of("git", "gh", "npm", "pnpm", "yarn", "pip", "apt", "apt-get", "echo", "export", "cd", "mkdir");
    private static final Pattern PARTS = Pattern.compile("[^a-z0-9]+");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Document document = runbook.fact().document();
        for (Command command : runbook.fact().facts().of(Command.class)) {
            for (Invocation invocation : command.invocations()) {
                if (invocation.effect() != Command.Effect.READ && !ABOUT_CODE.contains(invocation.program())) {
                    check(command, invocation, document, context, reporter);
                }
            }
        }
    }

    private static void check(
            Command command, Invocation invocation, Document document, Context context, Reporter reporter) {
        Set<String> named = new TreeSet<>();
        invocation.words().stream().map(Argument::text).forEach(word -> named.addAll(environments(word)));
        if (named.size() != 1) {
            return;
        }
        String target = named.iterator().next();
        Optional<Block.Heading> heading = heading(document.sectionAt(command.span()));
        boolean other = heading.isPresent()
                && !environments(heading.get().text()).contains(target)
                && environments(heading.get().text()).size() == 1
                && !environments(Caption.of(command, document).words()).contains(target);
        if (other) {
            reporter.report(reporter.diagnostic(
                            Departure.span(command, invocation, context),
                            "This changes " + target + " below a heading that is about "
                                    + environments(heading.get().text())
                                            .iterator()
                                            .next() + ".",
                            "Name the environment that the section is about, or say why this one is meant.")
                    .with(Confidence.LIKELY)
                    .related(heading.get().span(), "the heading"));
        }
    }

    /** The innermost heading that names an environment. */
    private static Optional<Block.Heading> heading(Section section) {
        List<Block.Heading> headings = new ArrayList<>(section.ancestors());
        section.heading().ifPresent(headings::add);
        for (int i = headings.size() - 1; i >= 0; i--) {
            if (!environments(headings.get(i).text()).isEmpty()) {
                return Optional.of(headings.get(i));
            }
        }
        return Optional.empty();
    }

    private static Set<String> environments(String text) {
        Set<String> found = new TreeSet<>();
        for (String part : PARTS.split(text.toLowerCase(Locale.ROOT), -1)) {
            Optional.ofNullable(ENVIRONMENTS.get(part)).ifPresent(found::add);
        }
        return found;
    }
}

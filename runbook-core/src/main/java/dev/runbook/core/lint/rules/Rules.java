package dev.runbook.core.lint.rules;

import dev.runbook.core.lint.Linter;
import dev.runbook.core.lint.Rule;
import dev.runbook.core.lint.rules.alerts.AlertsRules;
import dev.runbook.core.lint.rules.commands.CommandsRules;
import dev.runbook.core.lint.rules.input.InputRules;
import dev.runbook.core.lint.rules.links.LinksRules;
import dev.runbook.core.lint.rules.people.PeopleRules;
import dev.runbook.core.lint.rules.procedures.ProceduresRules;
import dev.runbook.core.lint.rules.secrets.SecretsRules;
import dev.runbook.core.lint.rules.text.TextRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Every rule there is; each family has its own list. */
public final class Rules {
    /** By family and name. */
    public static final List<Rule> ALL = Stream.of(
                    InputRules.ALL,
                    TextRules.ALL,
                    LinksRules.ALL,
                    CommandsRules.ALL,
                    SecretsRules.ALL,
                    AlertsRules.ALL,
                    ProceduresRules.ALL,
                    PeopleRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Rules() {}

    /** A linter with every rule. */
    public static Linter linter() {
        return new Linter(ALL);
    }

    /** The family of a rule: the last part of its package, such as {@code text}. */
    public static String family(Rule rule) {
        String name = rule.getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The page of a rule as Markdown: why it hurts, what is bad, what is good, how to mend it. */
    public static String page(Rule rule) {
        String name = rule.getClass().getSimpleName() + ".md";
        try (InputStream in = rule.getClass().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the rule " + rule.id() + " has no page " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

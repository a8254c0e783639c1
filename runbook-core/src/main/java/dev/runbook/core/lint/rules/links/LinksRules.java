package dev.runbook.core.lint.rules.links;

import dev.runbook.core.lint.Rule;
import java.util.List;

/** The rules about links, by name. */
public final class LinksRules {
    /** One line for each rule. */
    public static final List<Rule> ALL = List.of(
            new DashboardOrphan(),
            new DeadAnchor(),
            new DeadLink(),
            new InsecureHttp(),
            new MissingCrossLink(),
            new MissingLink(),
            new OrphanRunbook(),
            new UndefinedReference());

    private LinksRules() {}
}

package dev.runbook.core.lint.rules.procedures;

import java.util.Set;

/** Words of a title that say that there is a trouble and how bad it is, but not with what. */
final class Trouble {
    static final Set<String> WORDS = Set.of(
            ("high low slow issue issues problem problems failure failures failed failing fails exhaustion exhausted"
                            + " degradation degraded elevated excessive suspected alert alerts a an the and or of in to with")
                    .split(" "));

    private Trouble() {}
}

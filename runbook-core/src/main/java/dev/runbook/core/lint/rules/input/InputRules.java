package dev.runbook.core.lint.rules.input;

import dev.runbook.core.lint.Rule;
import java.util.List;

/** The rules about files that cannot be read as they are, by name. */
public final class InputRules {
    /** One line for each rule. */
    public static final List<Rule> ALL = List.of(
            new BadEncoding(),
            new ExpiredSuppression(),
            new InternalError(),
            new Schema(),
            new TooDeep(),
            new TooLarge(),
            new UnknownKey(),
            new UnreadableFile(),
            new UnusedSuppression(),
            new YamlSyntax());

    private InputRules() {}
}

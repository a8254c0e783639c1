package dev.runbook.core.lint.rules.text;

import dev.runbook.core.lint.Rule;
import java.util.List;

/** The rules about text and structure, by name. */
public final class TextRules {
    /** One line for each rule. */
    public static final List<Rule> ALL = List.of(
            new DuplicateHeading(),
            new DuplicateSection(),
            new EmojiHeading(),
            new EmptySection(),
            new FenceLanguageMismatch(),
            new FenceLanguageMissing(),
            new MisnamedSection(),
            new MissingMetadata(),
            new MissingSystemName(),
            new MissingTitle(),
            new Mojibake(),
            new OwnerMissing(),
            new PromptInFence(),
            new ReviewOverdue(),
            new StaleDate(),
            new TocDrift(),
            new TocMissing(),
            new TrailingWhitespace(),
            new UnfinishedTodo());

    private TextRules() {}
}

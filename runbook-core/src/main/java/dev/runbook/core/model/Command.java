package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.List;
import java.util.Locale;

/**
 * A command as written: a pipeline or list joined by {@code &&} is one.
 *
 * @param fencedLanguage the language its fence says; empty inline and where the fence says none
 * @param language what it really is
 * @param tool the first program, through {@code sudo}; {@code psql} for SQL, {@code cron} for a crontab line, {@code env}
 *     for dotenv
 * @param text without prompt, output or comment sign
 * @param words of the first program, unquoted; empty where the text is not shell
 * @param invocations every program that it runs, in the order of the text; one that runs another stands before it
 * @param statements every SQL text that it holds or is
 * @param misuses words with which its programs go wrong
 */
public record Command(
        Span span,
        Where where,
        String fencedLanguage,
        Language language,
        String tool,
        String text,
        List<String> words,
        List<Placeholder> placeholders,
        List<Invocation> invocations,
        List<Statement> statements,
        List<Misuse.Found> misuses,
        Effect effect)
        implements Fact {
    /** Names and words are kept once, as those of an {@link Argument} are. */
    public Command {
        fencedLanguage = fencedLanguage.intern();
        tool = tool.intern();
        words = words.stream().map(String::intern).toList();
        placeholders = List.copyOf(placeholders);
        invocations = List.copyOf(invocations);
        statements = List.copyOf(statements);
        misuses = List.copyOf(misuses);
    }

    /** Where a command stands. */
    public enum Where {
        FENCE("fence"),
        INLINE("inline"),
        FENCE_COMMENT("fence-comment");

        private final String word;

        Where(String word) {
            this.word = word;
        }

        /** The word used in output. */
        public String word() {
            return word;
        }
    }

    /** What a command is written in. */
    public enum Language {
        BASH,
        SQL,
        PROMQL,
        PYTHON,
        YAML,
        CRONTAB,
        DOTENV;

        /** The word used in output. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a command does to the system, from harmless to irreversible. */
    public enum Effect {
        READ,
        CHANGE,
        DISRUPT,
        DESTROY;

        /** The word used in output. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

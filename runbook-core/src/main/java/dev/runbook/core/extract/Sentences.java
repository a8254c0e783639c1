package dev.runbook.core.extract;

import dev.runbook.core.model.Instructions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of a paragraph that say what to do. */
final class Sentences {
    private static final Pattern END =
            Pattern.compile("(?<=[\\p{L}\\p{N})`\"'])[.!?](?=\\s+[\\p{Lu}`\"]|\\s*$)|:\\s*$");
    private static final Pattern REFERENCE =
            Pattern.compile("(?i)^\\s*(?:(?:see|refer to|read|visit|check out)\\b|(?:for )?(?:more|further)\\b)");

    private Sentences() {}

    private static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            add(text.substring(from, end.start()), sentences);
            from = end.end();
        }
        add(text.substring(from), sentences);
        return sentences;
    }

    private static void add(String sentence, List<String> sentences) {
        if (!sentence.isBlank()) {
            sentences.add(sentence.strip());
        }
    }

    /** All that say what to do, other than to read elsewhere. */
    static List<String> allTold(String text) {
        return of(text).stream()
                .filter(sentence -> Instructions.is(sentence)
                        && !REFERENCE.matcher(sentence).find())
                .toList();
    }

    /** The first that says what to do. */
    static Optional<String> told(String text) {
        return allTold(text).stream().findFirst();
    }

    /** What leads to the block that follows: the last sentence where it ends with a colon, else the last that says what to do. */
    static Optional<String> leading(String text) {
        List<String> sentences = of(text);
        if (text.strip().endsWith(":") && !sentences.isEmpty()) {
            return Optional.of(sentences.get(sentences.size() - 1));
        }
        List<String> told = allTold(text);
        return told.isEmpty() ? Optional.empty() : Optional.of(told.get(told.size() - 1));
    }
}

package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Runbook;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a runbook tells in words: its running text without the commands in it, and the comments in code.
 *
 * @param words all of them
 * @param marked what stands in brackets, with them
 */
record Told(Set<String> words, Set<String> marked) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{1,60}");
    private static final Pattern MARKED =
            Pattern.compile("<[^<>\\n]{1,60}>|\\[[^\\[\\]\\n]{1,60}\\]|\\{\\{?[^{}\\n]{1,60}\\}?\\}");

    Told {
        words = Set.copyOf(words);
        marked = Set.copyOf(marked);
    }

    static Told of(Runbook runbook) {
        List<Command> commands = runbook.facts().of(Command.class);
        Set<Integer> starts = new HashSet<>();
        Set<Integer> lines = new HashSet<>();
        for (Command command : commands) {
            starts.add(command.span().start());
            lines.add(command.span().line());
        }
        Set<String> words = new HashSet<>();
        Set<String> marked = new HashSet<>();
        runbook.document().allInlines().forEach(inline -> {
            if (inline instanceof Inline.Text text) {
                add(text.text(), words, marked);
            } else if (inline instanceof Inline.Html html) {
                add(html.source(), words, marked);
            } else if (inline instanceof Inline.Code code
                    && !starts.contains(code.content().start())) {
                add(code.text(), words, marked);
            }
        });
        runbook.document()
                .allBlocks()
                .filter(Block.Fence.class::isInstance)
                .flatMap(block -> ((Block.Fence) block).lines().stream())
                .filter(line -> isComment(line.text().strip())
                        && !lines.contains(line.span().line()))
                .forEach(line -> add(line.text(), words, marked));
        return new Told(words, marked);
    }

    private static void add(String text, Set<String> words, Set<String> marked) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        Matcher mark = MARKED.matcher(text);
        while (mark.find()) {
            marked.add(mark.group());
        }
    }

    private static boolean isComment(String line) {
        return line.startsWith("#") || line.startsWith("--") || line.startsWith("//");
    }
}

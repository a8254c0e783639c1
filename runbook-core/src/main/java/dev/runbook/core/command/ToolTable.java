package dev.runbook.core.command;

import dev.runbook.core.model.Command.Effect;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code tools.txt}, which explains its notation itself. */
final class ToolTable {
    private final Map<String, Tool> tools = new HashMap<>();
    private final List<Tools.Deprecated> deprecated = new ArrayList<>();

    private ToolTable() {}

    static ToolTable read() {
        ToolTable table = new ToolTable();
        List<String> block = new ArrayList<>();
        boolean deprecations = false;
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!Character.isWhitespace(line.charAt(0))) {
                table.add(block);
                block.clear();
            }
            deprecations |= line.startsWith("!");
            if (deprecations && !line.startsWith("!")) {
                table.deprecate(line);
            } else if (!deprecations) {
                block.add(line);
            }
        }
        return table;
    }

    Map<String, Tool> tools() {
        return Map.copyOf(tools);
    }

    List<Tools.Deprecated> deprecated() {
        return List.copyOf(deprecated);
    }

    private static List<String> lines() {
        try (InputStream in = ToolTable.class.getResourceAsStream("tools.txt")) {
            if (in == null) {
                throw new IllegalStateException("tools.txt is missing beside " + ToolTable.class.getName());
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(List<String> block) {
        if (block.isEmpty()) {
            return;
        }
        String[] header = block.get(0).split(" = ", 2);
        List<String> names = Arrays.asList(header[0].strip().split(" +"));
        String effect = header[1].strip();
        Optional<Effect> otherwise = effect.equals("verbs")
                ? Optional.empty()
                : Optional.of(Effect.valueOf(effect.toUpperCase(Locale.ROOT)));
        for (String name : names) {
            tools.put(name, tool(name, names, otherwise, block.subList(1, block.size())));
        }
    }

    private static Tool tool(String name, List<String> names, Optional<Effect> otherwise, List<String> lines) {
        List<Tool.Rule> effects = new ArrayList<>();
        List<Phrase> interactive = new ArrayList<>();
        List<Phrase> endless = new ArrayList<>();
        List<Phrase> partial = new ArrayList<>();
        Set<String> values = new HashSet<>();
        boolean alone = false;
        boolean word = false;
        for (String line : lines) {
            String[] parts = line.strip().split(" +", 2);
            String rest = parts.length > 1 ? parts[1] : "";
            switch (parts[0]) {
                case "values" -> values.addAll(Arrays.asList(rest.split(" +")));
                case "interactive" -> interactive.addAll(phrases(name, names, rest));
                case "endless" -> endless.addAll(phrases(name, names, rest));
                case "partial" -> partial.addAll(phrases(name, names, rest));
                case "alone" -> alone = isNamed(name, rest);
                case "word" -> word = isNamed(name, rest);
                default -> {
                    Effect effect = Effect.valueOf(parts[0].toUpperCase(Locale.ROOT));
                    phrases(name, names, rest).forEach(phrase -> effects.add(new Tool.Rule(effect, phrase)));
                }
            }
        }
        return new Tool(name, otherwise, values, effects, interactive, endless, partial, alone, word);
    }

    /** The phrases of a line that concern the program: those that begin with another name of the group do not. */
    private static List<Phrase> phrases(String name, List<String> names, String line) {
        List<Phrase> phrases = new ArrayList<>();
        for (String written : line.split(",", -1)) {
            String phrase = written.strip();
            String first = phrase.split(" ", 2)[0];
            boolean named = names.size() > 1 && names.contains(first);
            if (!named) {
                phrases.add(Phrase.of(phrase));
            } else if (first.equals(name)) {
                phrases.add(Phrase.of(phrase.substring(first.length())));
            }
        }
        return phrases;
    }

    private static boolean isNamed(String name, String line) {
        return line.isBlank()
                || Arrays.stream(line.split(",", -1))
                        .anyMatch(listed -> listed.strip().equals(name));
    }

    private void deprecate(String line) {
        String[] parts = line.split(" ; ", -1);
        String[] call = parts[0].strip().split(" ", 2);
        Phrase phrase = new Phrase(call.length > 1 ? Phrase.of(call[1]).terms() : List.of());
        deprecated.add(new Tools.Deprecated(
                call[0],
                phrase,
                new Tools.Deprecation(parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip())));
    }
}

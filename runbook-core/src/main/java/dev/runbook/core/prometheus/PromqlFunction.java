package dev.runbook.core.prometheus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a function or an aggregation takes and yields.
 *
 * @param takes the types of its arguments; the last counts for all further ones
 * @param least how many arguments it needs
 * @param most how many it takes
 */
record PromqlFunction(String name, PromqlType yields, List<PromqlType> takes, int least, int most) {
    private static final Map<String, PromqlFunction> FUNCTIONS = read();

    static Optional<PromqlFunction> named(String name) {
        return Optional.ofNullable(FUNCTIONS.get(name));
    }

    /** The names of all functions, in alphabetical order. */
    static List<String> names() {
        return List.copyOf(FUNCTIONS.keySet());
    }

    /** An aggregation, whose first argument is its parameter where it has one. */
    static PromqlFunction aggregation(String operator) {
        List<PromqlType> takes = switch (operator) {
            case "count_values" -> List.of(PromqlType.TEXT, PromqlType.SERIES);
            case "topk", "bottomk", "quantile", "limitk", "limit_ratio" ->
                List.of(PromqlType.NUMBER, PromqlType.SERIES);
            default -> List.of(PromqlType.SERIES);
        };
        return new PromqlFunction(operator, PromqlType.SERIES, takes, takes.size(), takes.size());
    }

    PromqlType takes(int argument) {
        return takes.get(Math.min(argument, takes.size() - 1));
    }

    /** How it is called, as in {@code clamp_max(series, 5)}. */
    String usage() {
        return takes.stream()
                .limit(Math.max(least, Math.min(most, 3)))
                .map(PromqlType::example)
                .collect(Collectors.joining(", ", name + "(", ")"));
    }

    private static Map<String, PromqlFunction> read() {
        try (InputStream in = PromqlFunction.class.getResourceAsStream("functions.txt")) {
            if (in == null) {
                throw new IllegalStateException("functions.txt is missing");
            }
            Map<String, PromqlFunction> functions = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(PromqlFunction::parse)
                    .forEach(function -> functions.put(function.name, function));
            return functions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PromqlFunction parse(String line) {
        String[] parts = line.split(" ", -1);
        List<PromqlType> takes = new ArrayList<>();
        int least = 0;
        boolean endless = false;
        for (int i = 2; i < parts.length; i++) {
            endless |= parts[i].endsWith("*");
            boolean optional = endless || parts[i].endsWith("?");
            least += optional ? 0 : 1;
            takes.add(type(optional ? parts[i].substring(0, parts[i].length() - 1) : parts[i]));
        }
        return new PromqlFunction(
                parts[0], type(parts[1]), List.copyOf(takes), least, endless ? Integer.MAX_VALUE : takes.size());
    }

    private static PromqlType type(String word) {
        return Stream.of(PromqlType.values())
                .filter(type -> type.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }
}

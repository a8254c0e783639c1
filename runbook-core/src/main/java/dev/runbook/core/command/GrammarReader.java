package dev.runbook.core.command;

import dev.runbook.core.command.Grammar.Gone;
import dev.runbook.core.command.Grammar.Style;
import dev.runbook.core.command.Grammar.Value;
import dev.runbook.core.data.Node;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one table of {@code tools/}; {@code src/tables/README.md} explains the notation. */
final class GrammarReader {
    private GrammarReader() {}

    static Grammar read(Node node) {
        return read(node, false, Style.GETOPT, Set.of());
    }

    private static Grammar read(Node node, boolean completeAbove, Style styleAbove, Set<String> unlessAbove) {
        boolean complete = node.text("complete").map("true"::equals).orElse(completeAbove);
        Style style = node.text("style")
                .map(text -> Style.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(styleAbove);
        Set<String> unless = names(node.text("unless"));
        unless.addAll(unlessAbove);
        Map<String, Grammar> commands = new HashMap<>();
        node.get("commands").stream().flatMap(map -> map.entries().stream()).forEach(entry -> {
            Grammar command = read(entry.value(), complete, style, unless);
            Arrays.stream(entry.key().split(",")).forEach(name -> commands.put(name, command));
        });
        return new Grammar(
                complete,
                number(node, "open", 0),
                style,
                isSet(node, "required"),
                isSet(node, "slash"),
                number(node, "min", 0),
                unless,
                node.items("needs").stream().map(group -> names(group.text())).toList(),
                number(node, "rest", -1),
                flags(node.text("flags")),
                flags(node.text("global")),
                commands,
                node.items("gone").stream().map(GrammarReader::gone).toList(),
                node.text("at"));
    }

    private static boolean isSet(Node node, String key) {
        return node.text(key).map("true"::equals).orElse(false);
    }

    private static int number(Node node, String key, int otherwise) {
        return node.text(key).map(Integer::parseInt).orElse(otherwise);
    }

    private static Gone gone(Node node) {
        return new Gone(
                names(node.text("what")),
                node.text("state").orElseThrow(),
                node.text("since").orElseThrow(),
                node.text("instead").orElseThrow());
    }

    private static Set<String> names(Optional<String> text) {
        return new HashSet<>(List.of(text.orElse("").split("[ ,]+")));
    }

    /** {@code -n,--namespace=} takes a value by either name. */
    private static Map<String, Value> flags(Optional<String> text) {
        Map<String, Value> flags = new HashMap<>();
        for (String flag : text.orElse("").split(" ", -1)) {
            int sign = flag.indexOf('=');
            String names = sign < 0 ? flag : flag.substring(0, sign);
            Value value = sign < 0 ? Value.NONE : value(flag.substring(sign + 1));
            Arrays.stream(names.split(",")).filter(name -> !name.isEmpty()).forEach(name -> flags.put(name, value));
        }
        return flags;
    }

    private static Value value(String sign) {
        return switch (sign) {
            case "" -> Value.REQUIRED;
            case "?" -> Value.ATTACHED;
            case "!" -> Value.OPTIONAL;
            case "$" -> Value.LAST;
            case "2" -> Value.TWO;
            case ";" -> Value.COMMAND;
            default -> throw new IllegalArgumentException("No such value of a flag: " + sign);
        };
    }
}

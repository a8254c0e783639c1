package dev.runbook.core.prometheus;

import dev.runbook.core.data.Node;
import dev.runbook.core.diagnostic.Source;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template of Helm or Go as a YAML file of the same length: an action within a line becomes a word of as many {@code x},
 * one that only controls or fills a line of its own becomes blank. So every place in the YAML is the place in the template.
 *
 * @param masked the YAML
 * @param variables texts that the template itself assigns, as in {@code {{- $alert := "Name" -}}}
 */
record Template(Source source, Source masked, Map<String, String> variables) {
    private static final Pattern ASSIGNMENT =
            Pattern.compile("\\{\\{-?\\s*(\\$\\w+)\\s*:?=\\s*\"([^\"\\\\]*)\"\\s*-?}}");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{-?\\s*(\\$\\w+)\\s*-?}}");
    private static final Pattern CONTROL = Pattern.compile(
            "\\{\\{-?\\s*(?:if|else|end|range|with|define|block|/\\*|\\$\\w+\\s*:?=).*", Pattern.DOTALL);
    private static final Pattern INDENT = Pattern.compile("^[ \\t]+", Pattern.MULTILINE);

    static boolean isOne(String text) {
        return text.contains("{{");
    }

    static Template of(Source source) {
        String text = source.text();
        Map<String, String> variables = new HashMap<>();
        Matcher assignment = ASSIGNMENT.matcher(text);
        while (assignment.find()) {
            variables.putIfAbsent(assignment.group(1), assignment.group(2));
        }
        char[] chars = text.toCharArray();
        for (Action action : Action.all(text)) {
            String code = text.substring(action.start(), action.end());
            boolean blank = CONTROL.matcher(code).matches() || action.fillsLine(text);
            for (int i = action.start(); i < action.end(); i++) {
                if (chars[i] != '\n' && chars[i] != '\r') {
                    chars[i] = blank ? ' ' : 'x';
                }
            }
        }
        return new Template(source, new Source(source.path(), new String(chars)), variables);
    }

    /** The text of a node of the masked YAML as the template has it, with what the template assigns filled in. */
    String text(Node.Scalar scalar) {
        String written = source.text(scalar.span());
        if (!isOne(written)) {
            return scalar.string();
        }
        return VARIABLE.matcher(unquoted(written))
                .replaceAll(found -> Matcher.quoteReplacement(variables.getOrDefault(found.group(1), found.group())));
    }

    private static String unquoted(String written) {
        char first = written.charAt(0);
        if (first == '|' || first == '>') {
            String lines = written.substring(written.indexOf('\n') + 1);
            return INDENT.matcher(lines).replaceAll("");
        }
        boolean quoted =
                (first == '"' || first == '\'') && written.length() > 1 && written.endsWith(written.substring(0, 1));
        return quoted ? written.substring(1, written.length() - 1) : written;
    }
}

package dev.runbook.core.lint.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's page, read as examples.
 *
 * <p>Fences that follow one another without prose between them are the files of one example: {@code ````markdown
 * file=ops.md}; a lone file needs no name. Under {@code ## Bad} an example ends with a fence {@code text}, which is the
 * exact report; under {@code ## Good} prose, or a name that was already used, begins the next one.
 *
 * @param sections the headings of level 2, in order
 */
record RulePage(List<String> lines, String title, List<String> sections, List<Example> examples) {
    private static final Pattern FENCE = Pattern.compile("^(`{3,})\\s*(\\S*)\\s*(.*)$");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=(\\S+)");

    /**
     * A small folder, and what is reported on it.
     *
     * @param line of the first fence, from 1
     * @param reportFrom index of the report's first line in the page, or -1 for an example that must stay silent
     * @param reportTo index after the report's last line
     */
    record Example(int line, List<File> files, Optional<String> report, int reportFrom, int reportTo) {}

    /** A file of an example; {@code attributes} may say {@code encoding=} or {@code size=}. */
    record File(String name, String text, Map<String, String> attributes) {}

    static RulePage parse(String page) {
        List<String> lines = page.lines().toList();
        List<String> sections = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        Map<String, File> open = new LinkedHashMap<>();
        int openLine = 0;
        String section = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher fence = FENCE.matcher(line);
            if (!fence.matches()) {
                boolean prose = !line.isBlank();
                if (prose && !open.isEmpty() && section.equals("Good")) {
                    examples.add(new Example(openLine, List.copyOf(open.values()), Optional.empty(), -1, -1));
                    open.clear();
                }
                if (line.startsWith("## ")) {
                    section = line.substring(3).strip();
                    sections.add(section);
                }
                continue;
            }
            int end = i + 1;
            while (!lines.get(end).stripTrailing().equals(fence.group(1))) {
                end++;
            }
            String body = String.join("\n", lines.subList(i + 1, end)) + (end > i + 1 ? "\n" : "");
            if (section.equals("Bad")
                    && fence.group(2).equals("text")
                    && fence.group(3).isEmpty()) {
                examples.add(new Example(openLine, List.copyOf(open.values()), Optional.of(body), i + 1, end));
                open.clear();
            } else if (section.equals("Bad") || section.equals("Good")) {
                Map<String, String> attributes = new TreeMap<>();
                ATTRIBUTE
                        .matcher(fence.group(3))
                        .results()
                        .forEach(found -> attributes.put(found.group(1), found.group(2)));
                String name = attributes.getOrDefault("file", "ops.md");
                if (open.containsKey(name) && section.equals("Good")) {
                    examples.add(new Example(openLine, List.copyOf(open.values()), Optional.empty(), -1, -1));
                    open.clear();
                }
                if (open.isEmpty()) {
                    openLine = i + 1;
                }
                open.put(name, new File(name, body, attributes));
            }
            i = end;
        }
        String title = lines.isEmpty() ? "" : lines.get(0);
        return new RulePage(lines, title, sections, examples);
    }

    /** The page with the reports of its bad examples replaced, in their order. */
    String with(List<String> reports) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        int next = 0;
        for (Example example : examples) {
            if (example.report().isPresent()) {
                lines.subList(done, example.reportFrom())
                        .forEach(line -> out.append(line).append('\n'));
                out.append(reports.get(next++));
                done = example.reportTo();
            }
        }
        lines.subList(done, lines.size()).forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }
}

package dev.runbook.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of packages in CONTRIBUTING.md: which package may import which. */
record House(Map<String, Set<String>> mayImport) {
    private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+)` \\|[^|]*\\|([^|]*)\\|");

    static House read() {
        try {
            return parse(Files.readAllLines(Path.of("..", "CONTRIBUTING.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static House parse(List<String> lines) {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                table.put(
                        row.group(1),
                        Arrays.stream(row.group(2).split(","))
                                .map(String::strip)
                                .filter(name -> !name.equals("nothing"))
                                .collect(Collectors.toSet()));
            }
        }
        return new House(table);
    }

    /** The package of the table that a Java package belongs to: the longest name that it begins with. */
    String roomOf(String javaPackage) {
        String root = "dev.runbook.core";
        String rest = javaPackage.equals(root) ? "" : javaPackage.substring(root.length() + 1);
        return mayImport.keySet().stream()
                .filter(room -> rest.equals(room) || rest.startsWith(room + "."))
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .orElse(rest);
    }
}

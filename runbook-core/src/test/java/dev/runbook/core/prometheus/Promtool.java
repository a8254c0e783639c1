package dev.runbook.core.prometheus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks Prometheus' own {@code promtool}, in one process for many expressions: each stands in a rule file of its own. */
record Promtool(String version) {
    private static final Pattern VERSION = Pattern.compile("promtool, version (\\d+\\.\\d+)");
    private static final Pattern FAILED = Pattern.compile("(?m)(\\d+)\\.yml: ");

    static boolean isMissing() {
        try {
            run(Path.of("."), List.of("promtool", "--version"));
            return false;
        } catch (UncheckedIOException e) {
            return true;
        }
    }

    static Promtool installed() {
        return new Promtool(VERSION.matcher(run(Path.of("."), List.of("promtool", "--version")))
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow());
    }

    boolean knows(String needed) {
        return Stream.of(version, needed)
                .max(Comparator.comparing((String it) -> Integer.valueOf(it.split("\\.", -1)[0]))
                        .thenComparing(it -> Integer.valueOf(it.split("\\.", -1)[1])))
                .orElseThrow()
                .equals(version);
    }

    /** Those of the expressions that it refuses. */
    Set<String> refused(List<String> expressions, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of("promtool", "check", "rules"));
        for (int i = 0; i < expressions.size(); i++) {
            String rules = "{\"groups\":[{\"name\":\"g\",\"rules\":[{\"record\":\"x\",\"expr\":%s}]}]}"
                    .formatted(quoted(expressions.get(i)));
            Files.writeString(folder.resolve(i + ".yml"), rules);
            command.add(i + ".yml");
        }
        return FAILED.matcher(run(folder, command))
                .results()
                .map((MatchResult found) -> expressions.get(Integer.parseInt(found.group(1))))
                .collect(Collectors.toSet());
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + "\"";
    }

    private static String run(Path folder, List<String> command) {
        try {
            Path output = Files.createTempFile("promtool", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.waitFor();
            String text = Files.readString(output);
            Files.delete(output);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.model.Command;
import dev.runbook.core.model.Invocation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whether the output of a command shows things of a kind, so that a reader can take a name from it. */
final class Listing {
    /** What lists things that are not among its own words. */
    private static final Map<String, List<String>> SHOWN_BY = Map.ofEntries(
            Map.entry("commit", List.of("git log")),
            Map.entry("hash", List.of("git log")),
            Map.entry("sha", List.of("git log")),
            Map.entry("revision", List.of("history")),
            Map.entry("version", List.of("history", "git tag", "docker images", "image ls", "git log")),
            Map.entry("tag", List.of("git tag", "docker images", "image ls", "describe-images")),
            Map.entry("image", List.of("docker images", "image ls", "describe-images")),
            Map.entry("container", List.of("docker ps", "docker-compose ps", "compose ps", "podman ps", "crictl ps")),
            Map.entry("service", List.of("compose ps", "list-units", "get svc", "--failed")),
            Map.entry(
                    "pid",
                    List.of(
                            "pg_stat_activity",
                            "ps aux",
                            "ps -ef",
                            "pgrep",
                            "lsof",
                            "ss -",
                            "top",
                            "processlist",
                            "pg_locks")),
            Map.entry("process", List.of("ps aux", "ps -ef", "pgrep", "lsof", "ss -", "top", "processlist")),
            Map.entry("snapshot", List.of("describe-db-snapshots", "describe-snapshots", "snapshots")),
            Map.entry("device", List.of("df ", "lsblk", "mount", "fdisk")),
            Map.entry("disk", List.of("df ", "lsblk", "mount", "fdisk")),
            Map.entry("release", List.of("helm list", "helm ls", "history")));

    /** What the names of files are made of. */
    private static final Set<String> FILES = Set.of(
            "backup dump file filename date time timestamp path snapshot yyyymmdd yyyy hhmmss archive".split(" "));

    private static final Set<String> NAMESPACES = Set.of("namespace", "ns");
    private static final Set<String> LOOK = Set.of("ls", "find", "tree");
    /** Their lists are of other things. */
    private static final Set<String> NO_FILES =
            Set.of("docker docker-compose podman kubectl oc helm git systemctl npm pip apt".split(" "));

    private static final Set<String> VERBS =
            Set.of("get list ls ps top history show images list-units status describe search".split(" "));

    private Listing() {}

    /** Whether it shows things that one of the words names. */
    static boolean shows(Command command, List<String> words) {
        String text = command.text().toLowerCase(Locale.ROOT) + " ";
        return words.stream()
                .anyMatch(word ->
                        SHOWN_BY.getOrDefault(word, List.of()).stream().anyMatch(text::contains)
                                || word.length() > 1
                                        && command.invocations().stream().anyMatch(program -> lists(program, word)));
    }

    private static boolean lists(Invocation program, String word) {
        if (FILES.contains(word)) {
            return LOOK.contains(program.program())
                    || !NO_FILES.contains(program.program())
                            && program.operands().stream()
                                    .anyMatch(operand -> operand.text().equals("list")
                                            || operand.text().equals("ls")
                                            || operand.text().equals("info")
                                            || operand.text().equals("snapshots"));
        }
        if (NAMESPACES.contains(word) && program.has("-A", "--all-namespaces")) {
            return true;
        }
        List<String> operands = program.operands().stream()
                .map(operand -> operand.text().toLowerCase(Locale.ROOT))
                .toList();
        boolean verb = operands.stream()
                .anyMatch(operand ->
                        VERBS.contains(operand) || operand.startsWith("list-") || operand.startsWith("describe-"));
        return verb && operands.stream().anyMatch(operand -> operand.startsWith(word) || operand.contains("-" + word));
    }
}

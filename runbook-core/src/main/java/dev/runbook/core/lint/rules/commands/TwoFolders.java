package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds a file that is looked for under two full paths though no command copies it. Names that many programs use are left out,
 * and so are folders that are not nearly the same.
 */
final class TwoFolders {
    private static final Set<String> COPIERS =
            Set.of("cp", "mv", "scp", "rsync", "ln", "install", "aws", "gsutil", "gzip", "tar");

    private TwoFolders() {}

    static void check(ServiceFacts service, Context context, Reporter reporter) {
        Map<String, List<FileWord>> byName = new TreeMap<>();
        for (Command command : service.facts().of(Command.class)) {
            FileWord.in(command).stream()
                    .filter(file -> file.path().startsWith("/"))
                    .forEach(file -> byName.computeIfAbsent(file.name(), key -> new ArrayList<>())
                            .add(file));
        }
        byName.values().stream()
                .filter(files -> files.stream()
                        .noneMatch(file -> COPIERS.contains(file.invocation().program())))
                .forEach(files -> compare(files, context, reporter));
    }

    private static void compare(List<FileWord> files, Context context, Reporter reporter) {
        FileWord first = files.get(0);
        Optional<FileWord> other = files.stream()
                .filter(file -> isNearly(file.folder(), first.folder()))
                .findFirst();
        other.ifPresent(file -> reporter.report(reporter.diagnostic(
                        context.source(file.command().span().file())
                                .map(source -> source.span(file.start(), file.end()))
                                .orElse(file.command().span()),
                        "`" + file.name() + "` is in `" + file.folder() + "` here and in `" + first.folder()
                                + "` elsewhere: one of the two is not there.",
                        "Look where the file is, and write the same path in both places.")
                .with(Severity.WARNING)
                .with(Confidence.LIKELY)
                .related(first.command().span(), "the other folder")));
    }

    /** {@code /var/log/app} and {@code /var/logs/app}: a plural, a case or a stroke apart. */
    private static boolean isNearly(String a, String b) {
        return !a.equals(b) && squeezed(a).equals(squeezed(b));
    }

    private static String squeezed(String folder) {
        return folder.toLowerCase(java.util.Locale.ROOT).replaceAll("s(?=/|$)|[-_]", "");
    }
}

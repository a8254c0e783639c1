package dev.runbook.maven;

import dev.runbook.core.Analysis;
import dev.runbook.core.Folder;
import dev.runbook.core.Progress;
import dev.runbook.core.Runbooks;
import dev.runbook.core.Sources;
import dev.runbook.core.report.Report;
import dev.runbook.core.report.Reports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One run over a folder.
 *
 * @param formats to write beside those that are always written
 */
record Run(Path source, Path output, List<String> formats, LocalDate today) {
    /** Reads the folder. */
    Sources read() throws IOException {
        return Folder.read(source);
    }

    /**
     * Takes over what a site of the same sources holds, so that nothing need be read and checked again.
     *
     * @return false where the site does not hold all that was asked for
     */
    boolean takeOver(Path site) throws IOException {
        if (!formats.isEmpty()) {
            return false;
        }
        Files.createDirectories(output);
        for (Report report : reports()) {
            if (!Files.isRegularFile(site.resolve(report.file()))) {
                return false;
            }
            write(report.file(), Files.readString(site.resolve(report.file())));
        }
        return true;
    }

    /**
     * Links and checks, and writes every format into the output folder.
     *
     * @throws IOException in one line with the mend
     */
    Analysis analyse(Sources sources, Progress progress) throws IOException {
        List<Report> reports = reports();
        try (progress) {
            Analysis analysis = Runbooks.analyse(sources, today, progress);
            Files.createDirectories(output);
            for (Report report : reports) {
                write(report.file(), report.write(analysis.context(), analysis.findings()));
            }
            return analysis;
        }
    }

    private List<Report> reports() throws IOException {
        Set<String> names = new TreeSet<>(formats);
        Reports.PUBLISHED.forEach(report -> names.add(report.name()));
        for (String name : names) {
            if (Reports.of(name).isEmpty()) {
                String known = Reports.ALL.stream().map(Report::name).collect(Collectors.joining(", "));
                throw new IOException("runbook.formats has '" + name + "'; there are: " + known + ".");
            }
        }
        return names.stream().flatMap(name -> Reports.of(name).stream()).toList();
    }

    /** A reader never sees half a file. */
    private void write(String name, String text) throws IOException {
        Path half = Files.createTempFile(output, name, ".part");
        Files.writeString(half, text, StandardCharsets.UTF_8);
        Files.move(half, output.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}

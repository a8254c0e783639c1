package dev.runbook.maven;

import dev.runbook.core.Analysis;
import dev.runbook.core.Folder;
import dev.runbook.core.Progress;
import dev.runbook.core.Runbooks;
import dev.runbook.core.Sources;
import dev.runbook.core.model.LiveServer;
import dev.runbook.core.report.Report;
import dev.runbook.core.report.Reports;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
            Path published = site.resolve(report.file());
            place(report, half -> Files.copy(published, half, StandardCopyOption.REPLACE_EXISTING));
        }
        return true;
    }

    /**
     * Links and checks, and writes every format into the output folder.
     *
     * @param server what a server said, where one was asked
     * @param known what an earlier goal of the build found, which holds while the texts are the same
     * @throws IOException in one line with the mend
     */
    Analysis analyse(Sources sources, Optional<LiveServer> server, Optional<Analysis> known, Progress progress)
            throws IOException {
        List<Report> reports = reports();
        try (progress) {
            Analysis analysis = known.filter(
                            earlier -> earlier.context().today().equals(today)
                                    && earlier.context().server().equals(server)
                                    && earlier.sources().isSameAs(sources))
                    .orElseGet(() -> Runbooks.analyse(sources, today, server, progress));
            Files.createDirectories(output);
            for (Report report : reports) {
                place(report, half -> write(report, analysis, half));
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

    private static void write(Report report, Analysis analysis, Path file) throws IOException {
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
            report.write(analysis.context(), analysis.findings(), out);
        }
    }

    /** A reader never sees half a file, and what went wrong leaves none behind. */
    private void place(Report report, Filling filling) throws IOException {
        Path half = Files.createTempFile(output, report.file(), ".part");
        try {
            filling.fill(half);
            Files.move(
                    half,
                    output.resolve(report.file()),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private interface Filling {
        void fill(Path half) throws IOException;
    }
}

package dev.runbook.template;

import dev.runbook.core.Analysis;
import dev.runbook.core.Folder;
import dev.runbook.core.Progress;
import dev.runbook.core.Publisher;
import dev.runbook.core.Runbooks;
import dev.runbook.core.Sources;
import dev.runbook.core.site.Site;
import dev.runbook.core.site.Stamp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * One run of the pipeline in a process of its own, to be measured from outside: {@code Measured lint|site SOURCE OUTPUT}.
 * The last line of output is findings, pages and bytes.
 */
public final class Measured {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private Measured() {}

    public static void main(String[] arguments) throws IOException {
        Sources sources = Folder.read(Path.of(arguments[1]));
        if (arguments[0].equals("lint")) {
            report(Runbooks.analyse(sources, TODAY, Progress.SILENT), 0, 0);
            return;
        }
        Path output = Path.of(arguments[2]);
        Publisher publisher = new Publisher(SiteTemplate.theme(), "measured");
        if (Stamp.upToDate(output, publisher.fingerprint(sources, TODAY)).isPresent()) {
            System.out.println("unchanged 0 0");
            return;
        }
        Analysis analysis = Runbooks.analyse(sources, TODAY, Progress.SILENT);
        Site.Outcome outcome = publisher.publish(analysis, output, Progress.SILENT);
        outcome.problems().stream().limit(20).forEach(System.err::println);
        report(analysis, outcome.written().pages(), outcome.written().bytes());
        if (!outcome.problems().isEmpty()) {
            System.exit(1);
        }
    }

    private static void report(Analysis analysis, int pages, long bytes) {
        System.out.println(analysis.findings().size() + " " + pages + " " + bytes);
    }
}

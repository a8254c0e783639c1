package dev.runbook.template;

import dev.runbook.core.Analysis;
import dev.runbook.core.Folder;
import dev.runbook.core.Progress;
import dev.runbook.core.Publisher;
import dev.runbook.core.Runbooks;
import dev.runbook.core.site.Site;
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
        Analysis analysis = Runbooks.analyse(Folder.read(Path.of(arguments[1])), TODAY, Progress.SILENT);
        if (arguments[0].equals("lint")) {
            System.out.println(analysis.findings().size() + " 0 0");
            return;
        }
        Site.Outcome outcome =
                new Publisher(SiteTemplate.theme()).publish(analysis, Path.of(arguments[2]), Progress.SILENT);
        outcome.problems().stream().limit(20).forEach(System.err::println);
        System.out.println(analysis.findings().size() + " " + outcome.written().pages() + " "
                + outcome.written().bytes());
        if (!outcome.problems().isEmpty()) {
            System.exit(1);
        }
    }
}

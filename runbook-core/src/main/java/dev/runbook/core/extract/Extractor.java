package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.FrontMatter;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what one document says: every recogniser looks at it, each may use what those before it found. */
public final class Extractor {
    /** In the order in which they build on each other. */
    private static final List<Recogniser> RECOGNISERS = List.of(
            new Commands(),
            new Thresholds(),
            new TableThresholds(),
            new CommentThresholds(),
            new AlertPages(),
            new Alerts(),
            new AlertTables(),
            new AlertLines(),
            new Checklists(),
            new Procedures(),
            new Metrics(),
            new SeverityLevels(),
            new Contacts(),
            new Escalations(),
            new RecoveryTargets(),
            new Dashboards(),
            new Endpoints(),
            new LogLocations(),
            new Schedules(),
            new MaintenanceWindows(),
            new MessageTemplates(),
            new Services());

    private Extractor() {}

    public static Checked<Runbook> extract(Document document, Hints hints) {
        Checked<FrontMatter> read = FrontMatterReader.read(document);
        FrontMatter frontMatter = read.value();
        Texts texts = new Texts(document.source());
        Topic root = Topics.of(texts, document.root());
        Found found = new Found();
        Reading reading =
                new Reading(document, texts, frontMatter, hints, root, AlertPage.of(document, hints, root), found);
        for (Recogniser recogniser : RECOGNISERS) {
            List<? extends Fact> facts = recogniser.facts(reading).toList();
            facts.forEach(found::add);
        }
        String title = frontMatter
                .title()
                .or(() -> document.title().map(Block.Heading::text))
                .orElseGet(() -> AlertPage.baseName(document.file()));
        Optional<Service> service = found.all(Service.class).stream().findFirst();
        Stream<Fact> facts = found.all().filter(fact -> !(fact instanceof Service));
        return new Checked<>(new Runbook(document, frontMatter, title, service, Facts.of(facts)), read.diagnostics());
    }
}

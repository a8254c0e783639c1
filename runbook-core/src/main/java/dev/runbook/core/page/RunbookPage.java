package dev.runbook.core.page;

import static java.util.stream.Collectors.toSet;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Runbook;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A runbook as it is written.
 *
 * @param titleAnchor the anchor of the heading that the page's title stands for; empty for none
 * @param documents what it describes, by kind
 * @param findings what is wrong with it, worst first
 */
public record RunbookPage(
        Entry<Runbook> runbook,
        Optional<Ref> in,
        Optional<Chip> severity,
        String titleAnchor,
        Prose prose,
        List<Anchor> headings,
        List<Detail> details,
        List<Relation> documents,
        List<Relation> relations,
        List<FindingRow> findings,
        Searchable searchable)
        implements Page {
    private static final Set<Link.Kind> SHOWN = EnumSet.of(Link.Kind.DOCUMENTS);

    static Stream<PlannedPage> plan(Edition edition) {
        return edition.graph().catalog().runbooks().stream()
                .flatMap(runbook -> edition.notes(runbook.fact().file()).stream()
                        .map(notes -> new PlannedPage(runbook.url(), () -> of(edition, notes))));
    }

    private static RunbookPage of(Edition edition, FileNotes notes) {
        Entry<Runbook> runbook = notes.runbook();
        Optional<Block.Heading> title = title(runbook.fact());
        List<Block> body = body(runbook.fact());
        List<Anchor> headings = Outline.of(body, 2);
        Set<String> anchors = headings.stream().map(Anchor::anchor).collect(toSet());
        title.ifPresent(heading -> anchors.add(heading.anchor()));
        return new RunbookPage(
                runbook,
                edition.service(runbook.service()),
                Chip.of(runbook.fact().frontMatter().severity()),
                title.map(Block.Heading::anchor).orElse(""),
                new Prose(body, 2, notes, edition, anchors, Map.of()),
                headings,
                details(edition, runbook),
                documents(edition, runbook),
                Relation.of(edition, runbook.id(), SHOWN),
                findings(edition, runbook.fact().file()),
                new Searchable(
                        runbook.fact().frontMatter().severity(),
                        runbook.fact().frontMatter().tags(),
                        Texts.of(body, notes)));
    }

    /** The text without the heading that says what the page's title says. */
    static List<Block> body(Runbook runbook) {
        List<Block> blocks = runbook.document().blocks();
        return title(runbook)
                .map(title -> blocks.stream().filter(block -> block != title).toList())
                .orElse(blocks);
    }

    /** The heading that says what the page's title says. */
    private static Optional<Block.Heading> title(Runbook runbook) {
        return runbook.document()
                .title()
                .filter(heading -> Names.words(heading.text()).equals(Names.words(runbook.title())));
    }

    private static List<Detail> details(Edition edition, Entry<Runbook> runbook) {
        List<Detail> details = new ArrayList<>();
        Detail.of("Owner", runbook.fact().frontMatter().owner()).ifPresent(details::add);
        details.addAll(RunbookFacts.of(runbook, edition));
        details.add(Detail.of("Source", runbook.fact().file()));
        return details;
    }

    private static List<Relation> documents(Edition edition, Entry<Runbook> runbook) {
        List<Relation> documents = new ArrayList<>();
        Map<String, String> phrases =
                Map.of("alert", "Alerts", "metric", "Metrics", "procedure", "Procedures", "checklist", "Checklists");
        for (String kind : List.of("alert", "procedure", "checklist", "metric")) {
            List<Ref> refs = edition.graph().from(runbook.id()).stream()
                    .filter(link -> link.kind() == Link.Kind.DOCUMENTS)
                    .filter(link -> link.to().startsWith(kind + ":"))
                    .flatMap(link -> edition.graph().entry(link.to()).stream())
                    .map(Ref::to)
                    .map(ref -> ref.note().equals(runbook.fact().title()) ? Ref.of(ref.text(), ref.url()) : ref)
                    .toList();
            if (!refs.isEmpty()) {
                documents.add(Relation.of(phrases.getOrDefault(kind, kind), refs));
            }
        }
        return documents;
    }

    private static List<FindingRow> findings(Edition edition, String file) {
        return edition.findings(file).stream()
                .filter(finding -> finding.diagnostic().severity() != Severity.INFO)
                .sorted(FindingRow.ORDER)
                .map(finding -> FindingRow.of(edition, finding))
                .toList();
    }

    @Override
    public String kind() {
        return "runbook";
    }

    @Override
    public String url() {
        return runbook.url();
    }

    @Override
    public String title() {
        return runbook.fact().title();
    }

    @Override
    public Optional<String> service() {
        return Optional.of(runbook.service());
    }

    @Override
    public List<Ref> breadcrumbs() {
        return in.stream().toList();
    }

    @Override
    public Optional<Searchable> search() {
        return Optional.of(searchable);
    }
}

package dev.runbook.core.page;

import dev.runbook.core.model.Checklist;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A task list to tick on the screen or on paper.
 *
 * @param items each box with its text
 */
public record ChecklistPage(
        Entry<Checklist> checklist,
        Optional<Ref> in,
        Ref runbook,
        List<Prose> items,
        List<Relation> relations,
        List<Detail> details,
        String text)
        implements Page {
    private static final Set<Link.Kind> NONE = EnumSet.noneOf(Link.Kind.class);

    static Stream<PlannedPage> plan(Edition edition) {
        return edition.graph().catalog().checklists().stream()
                .flatMap(checklist -> edition.notes(checklist.fact().span().file()).stream()
                        .map(notes -> new PlannedPage(checklist.url(), () -> of(edition, checklist, notes))));
    }

    private static ChecklistPage of(Edition edition, Entry<Checklist> entry, FileNotes notes) {
        Checklist checklist = entry.fact();
        List<Detail> details = new ArrayList<>();
        details.add(Detail.of("Boxes", String.valueOf(checklist.items().size())));
        Detail.of("Owner", notes.runbook().fact().frontMatter().owner()).ifPresent(details::add);
        details.addAll(RunbookFacts.of(notes.runbook(), edition));
        details.add(Detail.of("Source", edition.source(checklist.span())));
        return new ChecklistPage(
                entry,
                edition.service(entry.service()),
                Ref.to(notes.runbook()),
                checklist.items().stream()
                        .map(item -> new Prose(item.blocks(), 3, notes, edition, Set.of(), Map.of()))
                        .toList(),
                Relation.of(edition, entry.id(), NONE),
                details,
                checklist.items().stream()
                        .map(item -> Texts.of(item.blocks(), notes))
                        .collect(Collectors.joining()));
    }

    @Override
    public String kind() {
        return "checklist";
    }

    @Override
    public String url() {
        return checklist.url();
    }

    @Override
    public String title() {
        return checklist.fact().title();
    }

    @Override
    public Optional<String> service() {
        return Optional.of(checklist.service());
    }

    @Override
    public List<Ref> breadcrumbs() {
        return Stream.concat(in.stream(), Stream.of(runbook)).toList();
    }

    @Override
    public boolean printsAsChecklist() {
        return true;
    }

    @Override
    public Optional<Searchable> search() {
        return Optional.of(new Searchable(Optional.empty(), List.of(), text));
    }
}

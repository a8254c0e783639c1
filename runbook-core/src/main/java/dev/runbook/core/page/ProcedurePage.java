package dev.runbook.core.page;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Steps to follow on the screen or on paper.
 *
 * @param context the heading above; empty where there is none
 * @param runbook the runbook that it stands in
 */
public record ProcedurePage(
        Entry<Procedure> procedure,
        Optional<Ref> in,
        Ref runbook,
        String context,
        Prose prose,
        int steps,
        List<Relation> relations,
        List<Detail> details,
        Searchable searchable)
        implements Page {
    private static final Set<Link.Kind> NONE = EnumSet.noneOf(Link.Kind.class);

    static Stream<PlannedPage> plan(Edition edition) {
        return edition.graph().catalog().procedures().stream()
                .flatMap(procedure -> edition.notes(procedure.fact().span().file()).stream()
                        .map(notes -> new PlannedPage(procedure.url(), () -> of(edition, procedure, notes))));
    }

    private static ProcedurePage of(Edition edition, Entry<Procedure> entry, FileNotes notes) {
        Procedure procedure = entry.fact();
        List<Block> blocks = procedure.body().allBlocks().toList();
        Map<Integer, Integer> steps = new HashMap<>();
        number(procedure.steps(), steps);
        Set<String> anchors = Outline.of(blocks, 2).stream().map(Anchor::anchor).collect(Collectors.toSet());
        Ref self = Ref.to(entry);
        return new ProcedurePage(
                entry,
                edition.service(entry.service()),
                new Ref(notes.runbook().fact().title(), place(notes, procedure), ""),
                self.note(),
                new Prose(blocks, 2, notes, edition, anchors, steps),
                steps.size(),
                Relation.of(edition, entry.id(), NONE),
                details(edition, procedure, notes),
                new Searchable(
                        Optional.empty(),
                        self.note().isEmpty() ? List.of() : List.of(self.note()),
                        Texts.of(blocks, notes)));
    }

    private static String place(FileNotes notes, Procedure procedure) {
        String anchor = procedure
                .body()
                .heading()
                .map(heading -> "#" + heading.anchor())
                .orElse("");
        return notes.runbook().url() + anchor;
    }

    /** Steps and their substeps are numbered in the order of the text. */
    private static void number(List<Step> steps, Map<Integer, Integer> numbers) {
        for (Step step : steps) {
            Span span = step.span();
            numbers.putIfAbsent(span.line(), numbers.size() + 1);
            number(step.substeps(), numbers);
        }
    }

    private static List<Detail> details(Edition edition, Procedure procedure, FileNotes notes) {
        List<Detail> details = new ArrayList<>();
        details.add(Detail.of("Kind", procedure.kind().word()));
        details.add(Detail.of("Steps", String.valueOf(procedure.steps().size())));
        details.add(Detail.of("Checks its result", procedure.verification() ? "yes" : "no"));
        details.add(Detail.of("Says how to go back", procedure.rollback() ? "yes" : "no"));
        Detail.of("Owner", notes.runbook().fact().frontMatter().owner()).ifPresent(details::add);
        details.addAll(RunbookFacts.of(notes.runbook(), edition));
        details.add(Detail.of("Source", edition.source(procedure.span())));
        return details;
    }

    @Override
    public String kind() {
        return "procedure";
    }

    @Override
    public String url() {
        return procedure.url();
    }

    @Override
    public String title() {
        return procedure.fact().title();
    }

    @Override
    public Optional<String> service() {
        return Optional.of(procedure.service());
    }

    @Override
    public List<Ref> breadcrumbs() {
        return Stream.concat(in.stream(), Stream.of(runbook)).toList();
    }

    @Override
    public List<Anchor> headings() {
        return Outline.of(prose.blocks(), prose.top());
    }

    @Override
    public boolean printsAsChecklist() {
        return true;
    }

    @Override
    public Optional<Searchable> search() {
        return Optional.of(searchable);
    }
}

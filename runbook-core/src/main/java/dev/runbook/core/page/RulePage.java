package dev.runbook.core.page;

import dev.runbook.core.link.Urls;
import dev.runbook.core.model.Block;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The documentation of a rule, and what it found here.
 *
 * @param count of all findings, of which {@code findings} are the first
 */
public record RulePage(
        RuleDocument rule, List<Block> blocks, List<Anchor> headings, int count, List<FindingRow> findings)
        implements Page {
    private static final int MOST = 100;

    static Stream<PlannedPage> plan(Edition edition) {
        return edition.rules().stream().map(rule -> new PlannedPage(Urls.rule(rule.id()), () -> of(edition, rule)));
    }

    private static RulePage of(Edition edition, RuleDocument rule) {
        List<Block> all = rule.document().blocks();
        List<Block> blocks = rule.document()
                .title()
                .map(title -> all.stream().filter(block -> block != title).toList())
                .orElse(all);
        List<FindingRow> findings = edition.findingsBy(rule.id()).stream()
                .sorted(FindingRow.ORDER)
                .limit(MOST)
                .map(finding -> FindingRow.of(edition, finding))
                .toList();
        return new RulePage(
                rule,
                blocks,
                Outline.of(blocks, 2),
                edition.findingsBy(rule.id()).size(),
                findings);
    }

    @Override
    public String kind() {
        return "rule";
    }

    @Override
    public String url() {
        return Urls.rule(rule.id());
    }

    @Override
    public String title() {
        return rule.id();
    }

    @Override
    public List<Ref> breadcrumbs() {
        return List.of(Ref.of("Findings", FindingsPage.URL));
    }

    @Override
    public Optional<Searchable> search() {
        String text = rule.document().title().map(Block.Heading::text).orElse("");
        return Optional.of(new Searchable(Optional.empty(), List.of(), text));
    }
}

package dev.runbook.core;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Rule;
import dev.runbook.core.lint.rules.Rules;
import dev.runbook.core.markdown.Markdown;
import dev.runbook.core.page.Edition;
import dev.runbook.core.page.Page;
import dev.runbook.core.page.Pages;
import dev.runbook.core.page.PlannedPage;
import dev.runbook.core.page.RuleDocument;
import dev.runbook.core.render.Renderer;
import dev.runbook.core.render.Theme;
import dev.runbook.core.search.SearchIndex;
import dev.runbook.core.site.Fingerprint;
import dev.runbook.core.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The second half of the pipeline: an analysis becomes pages, pages become bytes, bytes a site. A page is made, rendered and
 * written before it is forgotten, so memory does not grow with the number of pages.
 *
 * @param build tells this build of the program from any other, since another may make another site of the same sources
 */
public record Publisher(Theme theme, String build) {

    /** A digest of everything that the site is made from: while it is the same, so is the site. */
    public Fingerprint fingerprint(Sources sources, LocalDate today) {
        Map<String, String> digests = sources.files().parallelStream()
                .collect(Collectors.toConcurrentMap(Source::path, source -> Fingerprint.digest(source.text())));
        digests.put(":others", Fingerprint.digest(String.join("\n", new TreeSet<>(sources.others()))));
        digests.put(":unread", Fingerprint.digest(sources.diagnostics().toString()));
        digests.put(":today", today.toString());
        digests.put(":build", build);
        theme.assets().forEach((path, bytes) -> digests.put(":" + path, Fingerprint.digest(bytes)));
        return Fingerprint.of(digests);
    }

    /**
     * Writes the site.
     *
     * @param folder is replaced as a whole once every page is written and no link is dead
     * @throws IOException in one line with the mend
     */
    public Site.Outcome publish(Analysis analysis, Path folder, Progress progress) throws IOException {
        Edition edition = edition(analysis.context(), analysis);
        Renderer renderer = new Renderer(theme.templates(), edition.site());
        List<PlannedPage> planned = Pages.of(edition);
        SearchIndex search = new SearchIndex();
        progress.begin("Publishing", planned.size());
        try (progress;
                Site site = Site.open(folder)) {
            planned.parallelStream().forEach(plan -> {
                Page page = plan.make().get();
                put(site, page.path(), renderer.html(page).getBytes(StandardCharsets.UTF_8));
                search.add(page);
                progress.step();
            });
            search.write(site::put);
            theme.assets().forEach((path, bytes) -> put(site, path, bytes));
            MachineFiles.put(analysis, planned, site);
            return site.finish(
                    fingerprint(analysis.sources(), analysis.context().today()), Optional.empty(), Map.of());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Edition edition(Context context, Analysis analysis) {
        List<RuleDocument> rules = Rules.ALL.stream().map(Publisher::document).toList();
        return new Edition(context, analysis.findings(), rules, Optional.empty());
    }

    private static RuleDocument document(Rule rule) {
        Source source = new Source("rules/" + rule.id() + ".md", Rules.page(rule));
        return new RuleDocument(
                rule.id(), rule.severity(), Markdown.read(source).value());
    }

    private static void put(Site site, String path, byte[] bytes) {
        try {
            site.put(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.runbook.core;

import dev.runbook.core.data.Schema;
import dev.runbook.core.html.SafeHtml;
import dev.runbook.core.model.Catalog;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Service;
import dev.runbook.core.page.Page;
import dev.runbook.core.page.PlannedPage;
import dev.runbook.core.report.Report;
import dev.runbook.core.report.Reports;
import dev.runbook.core.site.Site;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files of the site that programs read: catalog, findings, schemas, site map, and a guide for language models. */
final class MachineFiles {
    private MachineFiles() {}

    /** Puts one file after the other; each writes itself, since the catalog of a large folder fills hundreds of megabytes. */
    static void put(Analysis analysis, List<PlannedPage> pages, Site site) throws IOException {
        for (Report report : Reports.PUBLISHED) {
            site.put(report.file(), out -> report.write(analysis.context(), analysis.findings(), out));
        }
        for (Schema schema : Schema.values()) {
            site.put("schemas/" + schema.file(), out -> out.append(schema.text()));
        }
        site.put("llms.txt", out -> guide(analysis, out));
        Optional<String> root = analysis.context().config().root();
        if (root.isPresent()) {
            site.put("sitemap.xml", out -> siteMap(root.get(), pages, out));
        }
    }

    private static void siteMap(String root, List<PlannedPage> pages, Appendable xml) throws IOException {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (PlannedPage page : pages) {
            if (page.url().isEmpty() || page.url().endsWith("/")) {
                xml.append("<url><loc>")
                        .append(SafeHtml.escape(root + page.url()))
                        .append("</loc></url>\n");
            }
        }
        xml.append("</urlset>\n");
    }

    /** In the form of llmstxt.org: a title, a summary, and a list of links for each service. */
    private static void guide(Analysis analysis, Appendable text) throws IOException {
        Catalog catalog = analysis.context().graph().catalog();
        text.append(
                "# " + analysis.context().config().title() + "\n\n"
                        + "> Operations runbooks. All facts with their places are in catalog.json, all findings in findings.json.\n");
        Map<String, List<Entry<Runbook>>> runbooks =
                catalog.runbooks().stream().collect(Collectors.groupingBy(Entry::service));
        for (Entry<Service> service : catalog.services()) {
            text.append("\n## ").append(service.fact().name()).append("\n\n");
            text.append(link("Overview", service.url()));
            for (Entry<Runbook> runbook : runbooks.getOrDefault(service.service(), List.of())) {
                text.append(link(runbook.fact().title(), runbook.url()));
            }
        }
    }

    private static String link(String title, String url) {
        return "- [" + title + "](" + Page.path(url) + ")\n";
    }
}

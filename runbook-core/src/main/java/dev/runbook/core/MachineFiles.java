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
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of the site that programs read: catalog, findings, schemas, site map, and a guide for language models. */
final class MachineFiles {
    private MachineFiles() {}

    /** Each file's text by its path in the site. */
    static SortedMap<String, String> of(Analysis analysis, List<PlannedPage> pages) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Report report : Reports.PUBLISHED) {
            files.put(report.file(), report.write(analysis.context(), analysis.findings()));
        }
        for (Schema schema : Schema.values()) {
            files.put("schemas/" + schema.file(), schema.text());
        }
        files.put("llms.txt", guide(analysis));
        analysis.context().config().url().ifPresent(url -> files.put("sitemap.xml", siteMap(url, pages)));
        return files;
    }

    private static String siteMap(String url, List<PlannedPage> pages) {
        String root = url.endsWith("/") ? url : url + "/";
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (PlannedPage page : pages) {
            if (page.url().isEmpty() || page.url().endsWith("/")) {
                xml.append("<url><loc>")
                        .append(SafeHtml.escape(root + page.url()))
                        .append("</loc></url>\n");
            }
        }
        return xml.append("</urlset>\n").toString();
    }

    /** In the form of llmstxt.org: a title, a summary, and a list of links for each service. */
    private static String guide(Analysis analysis) {
        Catalog catalog = analysis.context().graph().catalog();
        StringBuilder text = new StringBuilder(
                "# " + analysis.context().config().title() + "\n\n"
                        + "> Operations runbooks. All facts with their places are in catalog.json, all findings in findings.json.\n");
        Map<String, List<Entry<Runbook>>> runbooks =
                catalog.runbooks().stream().collect(Collectors.groupingBy(Entry::service));
        for (Entry<Service> service : catalog.services()) {
            text.append("\n## ").append(service.fact().name()).append("\n\n");
            text.append(link("Overview", service.url()));
            runbooks.getOrDefault(service.service(), List.of())
                    .forEach(runbook -> text.append(link(runbook.fact().title(), runbook.url())));
        }
        return text.toString();
    }

    private static String link(String title, String url) {
        return "- [" + title + "](" + Page.path(url) + ")\n";
    }
}

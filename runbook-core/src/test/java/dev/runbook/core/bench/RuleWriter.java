package dev.runbook.core.bench;

import java.util.List;
import java.util.SortedMap;

/**
 * Writes the rule file of a generated service: ten alerts, joined with its pages in every way there is, and some that no page
 * is about.
 */
final class RuleWriter {
    private static final int ALERTS = 10;

    private final StringBuilder out = new StringBuilder(4_096);

    private RuleWriter() {}

    /** The same files with other rules, which give addresses in a repository. */
    static void write(SortedMap<String, String> files) {
        String rules = files.keySet().stream()
                .filter(file -> file.endsWith("/rules.yaml"))
                .findFirst()
                .orElseThrow();
        List<String> pages = files.keySet().stream()
                .filter(file -> file.contains("/alerts/"))
                .toList();
        files.put(rules, new RuleWriter().rules(pages, service(rules)));
    }

    private String rules(List<String> pages, String service) {
        out.append("groups:\n  - name: ").append(service).append("\n    rules:\n");
        for (int i = 0; i < ALERTS; i++) {
            if (i >= pages.size()) {
                rule(camel(service) + "Unwritten" + i, service, "alerts/Unwritten" + i + ".md");
                continue;
            }
            String page = pages.get(i);
            String name = page.substring(page.lastIndexOf('/') + 1, page.length() - ".md".length());
            switch (i) {
                case 2 -> rule(camel(service) + name, service, "");
                case 3 -> rule(name.substring(0, 3) + name.substring(4), service, "");
                case 4 -> rule("Watch" + i + camel(service), service, page);
                default -> rule(name, service, page);
            }
        }
        return out.toString();
    }

    private void rule(String name, String service, String page) {
        out.append("      - alert: ").append(name).append('\n');
        out.append("        expr: sum by (pod) (rate(requests_failed_total{job=\"")
                .append(service)
                .append("\"}[5m])) / sum by (pod) (rate(requests_total{job=\"")
                .append(service)
                .append("\"}[5m])) > 0.05\n");
        out.append("        for: 10m\n        labels: {severity: critical}\n        annotations:\n");
        out.append("          summary: Too many requests of {{ $labels.pod }} fail\n");
        if (!page.isEmpty()) {
            out.append("          runbook_url: https://git.example.com/ops/blob/main/runbooks/")
                    .append(page)
                    .append('\n');
        }
    }

    private static String service(String rules) {
        String folder = rules.substring(0, rules.lastIndexOf('/'));
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    private static String camel(String service) {
        StringBuilder camel = new StringBuilder();
        for (String word : service.split("-", -1)) {
            camel.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return camel.toString();
    }
}

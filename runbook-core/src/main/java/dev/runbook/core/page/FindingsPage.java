package dev.runbook.core.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.runbook.core.command.ShellParser;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.Urls;
import dev.runbook.core.lint.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All findings by rule, and by file as far as a page can hold them; each runbook's page has its own.
 *
 * @param more how many findings are left out of {@code files}
 * @param unchecked what could not be looked at on this machine, as sentences
 */
public record FindingsPage(
        int errors, int warnings, int infos, List<RuleRow> rules, List<FileRow> files, int more, List<String> unchecked)
        implements Page {
    static final String URL = "findings/";
    private static final int MOST = 1000;

    /** A rule and how often it found something. */
    public record RuleRow(Ref rule, String severity, int count) {}

    /** A file and what was found in it. */
    public record FileRow(Ref file, List<FindingRow> findings) {}

    static Stream<PlannedPage> plan(Edition edition) {
        return Stream.of(new PlannedPage(URL, () -> of(edition)));
    }

    private static FindingsPage of(Edition edition) {
        List<Finding> worst =
                edition.findings().stream().sorted(FindingRow.ORDER).limit(MOST).toList();
        Map<String, List<Finding>> byFile = worst.stream()
                .collect(groupingBy(finding -> finding.diagnostic().span().file(), TreeMap::new, toList()));
        return new FindingsPage(
                count(edition, Severity.ERROR),
                count(edition, Severity.WARNING),
                count(edition, Severity.INFO),
                rules(edition),
                byFile.entrySet().stream()
                        .map(file -> new FileRow(
                                file(edition, file.getKey()),
                                file.getValue().stream()
                                        .map(finding -> FindingRow.of(edition, finding))
                                        .toList()))
                        .toList(),
                edition.findings().size() - worst.size(),
                ShellParser.unavailable().map(reason -> "Shell syntax was not checked: " + reason + ".").stream()
                        .toList());
    }

    private static List<RuleRow> rules(Edition edition) {
        return edition.findings().stream()
                .collect(groupingBy(finding -> finding.diagnostic().rule()))
                .entrySet()
                .stream()
                .map(rule -> row(edition, rule.getKey(), rule.getValue()))
                .sorted(Comparator.comparing((RuleRow row) -> -row.count())
                        .thenComparing(row -> row.rule().text()))
                .toList();
    }

    private static RuleRow row(Edition edition, String rule, List<Finding> findings) {
        Severity worst = findings.stream()
                .map(finding -> finding.diagnostic().severity())
                .max(Comparator.naturalOrder())
                .orElse(Severity.INFO);
        return new RuleRow(Ref.of(rule, edition.documents(rule) ? Urls.rule(rule) : ""), worst.word(), findings.size());
    }

    private static Ref file(Edition edition, String file) {
        return edition.notes(file)
                .map(notes -> Ref.of(file, notes.runbook().url()))
                .orElse(Ref.of(file, ""));
    }

    private static int count(Edition edition, Severity severity) {
        return (int) edition.findings().stream()
                .filter(finding -> finding.diagnostic().severity() == severity)
                .count();
    }

    @Override
    public String kind() {
        return "findings";
    }

    @Override
    public String url() {
        return URL;
    }

    @Override
    public String title() {
        return "Findings";
    }
}

package dev.runbook.core.report;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Related;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Findings for people: place, severity and message on a line that terminals and editors turn into a link, the line of the
 * file with carets, what to do, and a summary at the end.
 *
 * @param colour whether the terminal shows colours
 */
public record TextReport(boolean colour) implements Report {
    @Override
    public String name() {
        return "text";
    }

    @Override
    public String file() {
        return "findings.txt";
    }

    @Override
    public void write(Context context, List<Finding> findings, Appendable out) throws IOException {
        for (Finding finding : findings) {
            out.append(block(context, finding)).append('\n');
        }
        out.append(summary(context, findings)).append('\n');
        out.append(CoverageReport.summary(context.coverage().total())).append('\n');
    }

    /** One finding in its lines. */
    public String block(Context context, Finding finding) {
        StringBuilder out = new StringBuilder();
        finding(context, finding.diagnostic(), out);
        return out.toString();
    }

    /** How many findings of which severity in how many files, and how many of them the baseline does not know. */
    public String summary(Context context, List<Finding> findings) {
        int read = context.sources().size();
        if (findings.isEmpty()) {
            return paint(Style.GOOD, "No findings in " + count(read, "file") + ".");
        }
        long files = findings.stream()
                .map(finding -> finding.diagnostic().span().file())
                .distinct()
                .count();
        long known = findings.stream().filter(finding -> !finding.fresh()).count();
        String old = known == 0 ? "" : " (" + known + " known to the baseline)";
        return count(of(findings, Severity.ERROR), "error") + ", "
                + count(of(findings, Severity.WARNING), "warning") + ", "
                + count(of(findings, Severity.INFO), "info") + " in "
                + files + " of " + count(read, "file") + old + ".";
    }

    private void finding(Context context, Diagnostic diagnostic, StringBuilder out) {
        Style style = Style.of(diagnostic.severity());
        out.append(paint(Style.PLACE, diagnostic.span().toString()))
                .append(": ")
                .append(paint(style, diagnostic.severity().word()))
                .append(": ")
                .append(Columns.printable(diagnostic.message()))
                .append(paint(Style.QUIET, " [" + diagnostic.rule() + "]"))
                .append('\n');
        String number = Integer.toString(diagnostic.span().line());
        String gutter = " ".repeat(Math.max(4, number.length() + 1));
        Optional<Source> source = context.source(diagnostic.span().file());
        source.filter(text -> !text.line(diagnostic.span().line()).isBlank()).ifPresent(text -> {
            Excerpt excerpt = Excerpt.of(text, diagnostic.span());
            out.append(paint(Style.QUIET, gutter.substring(number.length()) + number + " |"))
                    .append((" " + excerpt.line()).stripTrailing())
                    .append('\n')
                    .append(paint(Style.QUIET, gutter + " | "))
                    .append(paint(style, excerpt.carets()))
                    .append('\n');
        });
        for (Related related : diagnostic.related()) {
            note(gutter, related.span() + ": " + related.message(), out);
        }
        if (!diagnostic.help().isEmpty()) {
            note(gutter, "help: " + diagnostic.help(), out);
        }
    }

    private void note(String gutter, String text, StringBuilder out) {
        out.append(paint(Style.QUIET, gutter + " = "))
                .append(Columns.printable(text))
                .append('\n');
    }

    private static long of(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.diagnostic().severity() == severity)
                .count();
    }

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private String paint(Style style, String text) {
        return colour ? style.code + text + Style.END : text;
    }

    private enum Style {
        ERROR("\u001b[1;31m"),
        WARNING("\u001b[1;33m"),
        INFO("\u001b[1;36m"),
        GOOD("\u001b[32m"),
        PLACE("\u001b[1m"),
        QUIET("\u001b[2m");

        static final String END = "\u001b[0m";
        final String code;

        Style(String code) {
            this.code = code;
        }

        static Style of(Severity severity) {
            return switch (severity) {
                case ERROR -> ERROR;
                case WARNING -> WARNING;
                case INFO -> INFO;
            };
        }
    }
}

package dev.runbook.core.lint;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names a finding so that it is known again while lines above it come and go: by its rule, its file, the text of its lines
 * without their blanks, and, among several that share these, its turn.
 */
record Fingerprints(Map<String, Source> sources) {
    private static final int MAX_LINES = 20;
    private static final int BYTES = 8;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    List<Finding> of(List<Diagnostic> diagnostics) {
        Map<String, Integer> turns = new HashMap<>();
        List<Finding> findings = new ArrayList<>(diagnostics.size());
        for (Diagnostic diagnostic : diagnostics) {
            String key = diagnostic.rule() + '\n' + diagnostic.span().file() + '\n' + text(diagnostic.span());
            int turn = turns.merge(key, 1, Integer::sum);
            findings.add(new Finding(diagnostic, hash(key + '\n' + turn), true));
        }
        return findings;
    }

    /** What stands there; nothing for a finding about the file as a whole. */
    private String text(Span span) {
        Source source = sources.get(span.file());
        if (source == null || (span.start() == 0 && span.length() == 0)) {
            return "";
        }
        int last = Math.min(source.lineCount(), Math.min(span.endLine(), span.line() + MAX_LINES));
        StringBuilder out = new StringBuilder();
        for (int line = span.line(); line <= last; line++) {
            out.append(BLANKS.matcher(source.line(line).strip()).replaceAll(" "))
                    .append('\n');
        }
        return out.toString();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

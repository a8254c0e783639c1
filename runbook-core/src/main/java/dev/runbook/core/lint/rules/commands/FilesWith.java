package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Which files hold something anywhere; each file is searched once, however many commands ask. */
final class FilesWith {
    private final Context context;
    private final Pattern pattern;
    private final Map<String, Boolean> known = new HashMap<>();

    FilesWith(Context context, Pattern pattern) {
        this.context = context;
        this.pattern = pattern;
    }

    boolean holds(Span place) {
        return known.computeIfAbsent(
                place.file(),
                file -> context.source(file)
                        .filter(source -> pattern.matcher(source.text()).find())
                        .isPresent());
    }
}

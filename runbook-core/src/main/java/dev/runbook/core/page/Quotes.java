package dev.runbook.core.page;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands at a place, in its own words: a line of a runbook, or a part of a rule. */
final class Quotes {
    private static final int LONGEST = 300;
    private static final String MASKED = "(a secret stands here)";

    private final Edition edition;
    private final Map<String, List<AlertRule>> rules = new HashMap<>();

    Quotes(Edition edition) {
        this.edition = edition;
        for (Entry<Alert> alert : edition.graph().catalog().alerts()) {
            alert.fact()
                    .rules()
                    .forEach(rule -> rules.computeIfAbsent(rule.span().file(), file -> new ArrayList<>())
                            .add(rule));
        }
    }

    /** Who speaks at a place. */
    String who(Span place) {
        return place.file().endsWith(".md")
                ? "The runbook"
                : rules.containsKey(place.file()) ? "The rule" : "The catalog";
    }

    /** Empty where the text of the file is not kept. */
    String at(Span place) {
        return edition.notes(place.file())
                .map(notes -> line(notes, place))
                .or(() -> rule(place).map(rule -> part(rule, place)))
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "\u2026" : text)
                .orElse("");
    }

    private static String line(FileNotes notes, Span place) {
        Source source = notes.runbook().fact().document().source();
        Span line = source.lineSpan(place.line());
        return notes.secretIn(line) ? MASKED : source.text(line).strip();
    }

    private Optional<AlertRule> rule(Span place) {
        return rules.getOrDefault(place.file(), List.of()).stream()
                .filter(rule -> rule.body().contains(place))
                .findFirst();
    }

    private static String part(AlertRule rule, Span place) {
        Map<String, Written> parts = new HashMap<>(rule.annotations());
        parts.putAll(rule.labels());
        rule.duration().ifPresent(text -> parts.put("for", text));
        rule.keepFiring().ifPresent(text -> parts.put("keep_firing_for", text));
        parts.put("expr", new Written(rule.query().span(), rule.expression().strip()));
        String name = "alert: " + rule.name();
        return parts.entrySet().stream()
                .filter(part -> part.getValue().span().contains(place))
                .min(Map.Entry.comparingByKey())
                .map(part ->
                        name + "\n" + part.getKey() + ": " + part.getValue().text())
                .orElse(name);
    }
}

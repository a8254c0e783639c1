package dev.runbook.core.extract;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.Names;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known from outside a file before it is read.
 *
 * @param alerts the names of all alerts that rule files declare, by their {@link #key(String)}
 * @param service the service that a catalog beside or above the file declares, by name
 */
public record Hints(Map<String, String> alerts, Optional<String> service) {
    /** Nothing is known. */
    public static final Hints NONE = new Hints(Map.of(), Optional.empty());

    public Hints {
        alerts = Map.copyOf(alerts);
    }

    /** What catalog and rule files say of alerts. */
    public static Hints of(Map<String, Facts> catalogs) {
        Map<String, String> names = new TreeMap<>();
        catalogs.values().forEach(facts -> {
            facts.of(AlertRule.class).forEach(rule -> names.putIfAbsent(key(rule.name()), rule.name()));
            facts.of(Alert.class).forEach(alert -> names.putIfAbsent(key(alert.name()), alert.name()));
        });
        return new Hints(names, Optional.empty());
    }

    /** Letters and digits in lower case: {@code CPUThrottlingHigh} and {@code CPU throttling high} have one key. */
    public static String key(String name) {
        return Names.letters(name);
    }

    /** The alert of this name in whatever spelling, as its rule spells it. */
    public Optional<String> alert(String name) {
        return Optional.ofNullable(alerts.get(key(name)));
    }
}

package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds names of one kind that differ only in strokes, case or a plural: {@code web-app} and {@code webapp}. */
final class NearNames {
    private static final int SHORTEST = 4;

    private NearNames() {}

    static void check(ServiceFacts service, Context context, Reporter reporter) {
        Map<String, Map<String, List<NamedThing>>> spellings = new TreeMap<>();
        NamedThing.in(service).stream()
                .filter(thing -> thing.isGiven() && thing.name().length() >= SHORTEST)
                .forEach(thing -> spellings
                        .computeIfAbsent(thing.kind() + " " + squeezed(thing.name()), key -> new LinkedHashMap<>())
                        .computeIfAbsent(thing.name(), key -> new ArrayList<>())
                        .add(thing));
        spellings.values().stream()
                .filter(names -> names.size() > 1)
                .forEach(names -> compare(List.copyOf(names.values()), context, reporter));
    }

    private static void compare(List<List<NamedThing>> names, Context context, Reporter reporter) {
        List<NamedThing> usual = names.get(0);
        for (List<NamedThing> name : names) {
            usual = name.size() > usual.size() ? name : usual;
        }
        for (List<NamedThing> name : names) {
            if (name != usual) {
                NamedThing odd = name.get(0);
                reporter.report(reporter.diagnostic(
                                Departure.span(odd.command(), odd.invocation(), context),
                                "The " + odd.kind() + " is `" + odd.name() + "` here and `"
                                        + usual.get(0).name() + "` elsewhere: one of the two names finds nothing.",
                                "Use the name that the running system shows in both places.")
                        .with(Confidence.LIKELY)
                        .related(usual.get(0).command().span(), "the other name"));
            }
        }
    }

    private static String squeezed(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[-_.]", "").replaceAll("service$", "");
        return plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
    }
}

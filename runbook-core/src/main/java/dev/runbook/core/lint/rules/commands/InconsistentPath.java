package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.link.Values;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Setting;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The same thing under two paths: a script called by its full path here and relative to an unnamed folder there, and a file
 * that lies in two folders, and logs that are in files here and in the container's output there.
 */
public final class InconsistentPath implements CatalogRule {
    private static final Pattern STAND_IN = Pattern.compile("^/(?:path|some|your|absolute)\\b.*");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            scripts(service, context, reporter);
            TwoFolders.check(service, context, reporter);
            LogPlaces.check(service, context, reporter);
        }
    }

    private static void scripts(ServiceFacts service, Context context, Reporter reporter) {
        List<Script> scripts = Script.in(service);
        Map<String, Map<String, Script>> absolute = new TreeMap<>();
        scripts.stream()
                .filter(Script::isAbsolute)
                .forEach(script -> absolute.computeIfAbsent(script.name(), key -> new TreeMap<>())
                        .putIfAbsent(script.path(), script));
        Set<String> seen = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (Script script : scripts) {
            boolean relative = !script.isAbsolute() && script.path().contains("/");
            if (relative && seen.add(script.command().span().file() + " " + script.plainPath())) {
                absolute.getOrDefault(script.name(), Map.of()).values().stream()
                        .filter(other -> other.path().endsWith("/" + script.plainPath())
                                && !knowsFolder(script, other, service, context))
                        .findFirst()
                        .filter(other -> told.add(script.plainPath()))
                        .ifPresent(other -> report(script, other, context, reporter));
            }
        }
    }

    /** Whether the reader is told to stand in the folder first. */
    private static boolean knowsFolder(Script script, Script absolute, ServiceFacts service, Context context) {
        String folder = folder(script, absolute);
        boolean stated = context.graph()
                .customs()
                .of(service.service(), Setting.WORKING_DIRECTORY)
                .filter(custom -> custom.value().equals(folder))
                .isPresent();
        return stated
                || context.source(script.command().span().file())
                        .filter(source -> source.text().contains("cd " + folder))
                        .isPresent();
    }

    private static String folder(Script script, Script absolute) {
        String path = absolute.path();
        return path.substring(0, path.length() - script.plainPath().length() - 1);
    }

    private static void report(Script script, Script absolute, Context context, Reporter reporter) {
        String folder = folder(script, absolute);
        boolean standIn = STAND_IN.matcher(folder).matches() || Values.isOpen(folder);
        reporter.report(reporter.diagnostic(
                        Departure.span(script.command(), script.call(), context),
                        "This works only in one folder, and nothing says which; elsewhere the script is `"
                                + absolute.path() + "`.",
                        "Write `cd " + folder + "` before it, or call it by its full path everywhere.")
                .with(standIn ? Severity.INFO : Severity.WARNING)
                .with(Confidence.LIKELY)
                .related(absolute.command().span(), "here it has its full path"));
    }
}

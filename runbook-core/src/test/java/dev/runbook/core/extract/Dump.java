package dev.runbook.core.extract;

import dev.runbook.core.Folder;
import dev.runbook.core.Sources;
import dev.runbook.core.data.Json;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.markdown.Markdown;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Checklist;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Step;
import dev.runbook.core.model.Threshold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shows what the recognisers make of a folder: {@code catalog.json} for the scorer, {@code facts.txt} for the eye.
 *
 * <p>Arguments: the folder to read, the folder to write to.
 */
public final class Dump {
    private Dump() {}

    public static void main(String[] arguments) throws IOException {
        Sources sources = Folder.read(Path.of(arguments[0]));
        Path out = Files.createDirectories(Path.of(arguments[1]));
        Map<String, Facts> catalogs = new TreeMap<>();
        for (Source source : sources.catalogs()) {
            catalogs.put(source.path(), CatalogFiles.read(source).value());
        }
        Hints hints = Hints.of(catalogs);
        List<Runbook> runbooks = sources.runbooks().stream()
                .map(source ->
                        Extractor.extract(Markdown.read(source).value(), hints).value())
                .toList();
        Files.writeString(out.resolve("catalog.json"), Json.write(catalog(runbooks)));
        Files.writeString(out.resolve("findings.json"), "{\"version\":1,\"findings\":[]}");
        StringBuilder text = new StringBuilder();
        runbooks.forEach(runbook -> facts(runbook, text));
        Files.writeString(out.resolve("facts.txt"), text);
    }

    private static Map<String, Object> catalog(List<Runbook> runbooks) {
        Map<String, Object> catalog = new LinkedHashMap<>();
        List<Object> alerts = new ArrayList<>();
        List<Object> thresholds = new ArrayList<>();
        List<Object> procedures = new ArrayList<>();
        List<Object> commands = new ArrayList<>();
        List<Object> checklists = new ArrayList<>();
        for (Runbook runbook : runbooks) {
            Facts facts = runbook.facts();
            facts.of(Alert.class)
                    .forEach(alert -> alerts.add(entry(
                            alert,
                            "name",
                            alert.name(),
                            "severity",
                            alert.severity(),
                            "condition",
                            alert.condition())));
            facts.of(Threshold.class)
                    .forEach(t -> thresholds.add(entry(
                            t,
                            "metric",
                            t.metric(),
                            "qualifier",
                            t.qualifier(),
                            "comparator",
                            t.comparator().symbol(),
                            "value",
                            t.quantity().value(),
                            "unit",
                            t.quantity().unit(),
                            "role",
                            t.role().word(),
                            "for",
                            t.duration())));
            facts.of(Procedure.class)
                    .forEach(p -> procedures.add(entry(
                            p,
                            "title",
                            p.title(),
                            "kind",
                            p.kind().word(),
                            "steps",
                            p.steps().size(),
                            "destructive",
                            p.destructive(),
                            "verification",
                            p.verification(),
                            "rollback",
                            p.rollback())));
            facts.of(Command.class)
                    .forEach(c -> commands.add(entry(
                            c,
                            "endLine",
                            c.span().endLine(),
                            "in",
                            c.where().word(),
                            "fencedLanguage",
                            c.fencedLanguage(),
                            "language",
                            c.language().word(),
                            "tool",
                            c.tool(),
                            "text",
                            c.text(),
                            "effect",
                            c.effect().word())));
            facts.of(Checklist.class)
                    .forEach(c -> checklists.add(
                            entry(c, "title", c.title(), "items", c.items().size())));
        }
        catalog.put("version", 1);
        catalog.put("alerts", alerts);
        catalog.put("thresholds", thresholds);
        catalog.put("procedures", procedures);
        catalog.put("commands", commands);
        catalog.put("checklists", checklists);
        return catalog;
    }

    private static Map<String, Object> entry(Fact fact, Object... pairs) {
        Map<String, Object> entry = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            entry.put((String) pairs[i], pairs[i + 1]);
        }
        Span span = fact.span();
        entry.put("file", span.file());
        entry.put("line", span.line());
        return entry;
    }

    private static void facts(Runbook runbook, StringBuilder out) {
        out.append("\n===== ")
                .append(runbook.file())
                .append(" · ")
                .append(runbook.title())
                .append(" · service ");
        out.append(runbook.service()
                .map(s -> s.name() + " [" + s.id() + "] " + s.confidence())
                .orElse("-"));
        out.append('\n');
        runbook.facts().all().sorted(java.util.Comparator.comparing(Fact::span)).forEach(fact -> {
            out.append(String.format(Locale.ROOT, "%4d %s%n", fact.span().line(), show(fact)));
            if (fact instanceof Procedure procedure) {
                procedure.steps().forEach(step -> step(step, "        ", out));
            }
        });
    }

    private static void step(Step step, String indent, StringBuilder out) {
        out.append(indent).append("- ").append(step.text());
        step.commands()
                .forEach(command -> out.append(" «")
                        .append(command.text().lines().findFirst().orElse(""))
                        .append('»'));
        out.append('\n');
        step.substeps().forEach(sub -> step(sub, indent + "  ", out));
    }

    private static String show(Fact fact) {
        if (fact instanceof Alert a) {
            return "ALERT " + a.name() + " · " + a.severity().orElse("?") + " · "
                    + a.condition().orElse("?") + " · "
                    + a.threshold().map(Dump::show).orElse("no threshold") + " · " + a.confidence();
        }
        if (fact instanceof Threshold t) {
            return "THRESHOLD " + t.metric()
                    + t.qualifier().map(q -> " [" + q + "]").orElse("") + " "
                    + t.comparator().symbol() + " " + t.quantity()
                    + t.duration().map(d -> " for " + d).orElse("") + " · "
                    + t.role().word() + " · " + t.confidence();
        }
        if (fact instanceof Procedure p) {
            return "PROCEDURE " + p.title() + " · " + p.kind().word() + " · " + p.style() + " · steps "
                    + p.steps().size()
                    + (p.verification() ? " · verifies" : "") + (p.rollback() ? " · rolls back" : "")
                    + p.preconditions()
                            .map(t -> " · needs " + t.replace('\n', ' '))
                            .orElse("") + " · " + p.confidence();
        }
        if (fact instanceof Command c) {
            return "COMMAND " + c.where().word() + " " + c.language().word() + " " + c.tool() + " "
                    + c.effect().word() + " · " + c.text().replace('\n', '~');
        }
        if (fact instanceof Checklist c) {
            return "CHECKLIST " + c.title() + " · " + c.items().size();
        }
        String text = fact.toString()
                .replaceAll("Span\\[[^\\]]*\\]|span=[^,]*, ", "")
                .replaceAll("Optional\\[([^\\]]*)\\]", "$1")
                .replaceAll("\\w+=Optional.empty,? ?", "")
                .replace('\n', '~');
        return text.length() > 260 ? text.substring(0, 260) : text;
    }
}

package dev.runbook.template;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Checklist;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Comparator;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.FrontMatter;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.Placeholder;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Quantity;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Section;
import dev.runbook.core.model.Step;
import dev.runbook.core.model.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the facts of {@link Sample} in the simplest way: the sample is written so that this is enough. */
final class SampleFacts {
    private static final Pattern BLANK = Pattern.compile("<([a-z-]+)>");
    private static final Pattern COMMAND = Pattern.compile("(?:\\$ )?((?:kubectl|curl|psql|export) .*)");

    private final Document document;
    private final List<Fact> facts = new ArrayList<>();

    private SampleFacts(Document document) {
        this.document = document;
    }

    static Runbook runbook(Document document) {
        SampleFacts reader = new SampleFacts(document);
        reader.read();
        FrontMatter front =
                Sample.frontMatter(document.file(), document.source().text());
        String title = front.title().orElse(document.title().orElseThrow().text());
        return new Runbook(document, front, title, Optional.empty(), Facts.of(reader.facts.stream()));
    }

    private void read() {
        document.allBlocks().forEach(block -> {
            if (block instanceof Block.Fence fence) {
                fence.lines().forEach(line -> command(line.span(), line.text(), Command.Where.FENCE));
            }
        });
        document.allInlines().forEach(inline -> {
            if (inline instanceof Inline.Code code) {
                command(code.content(), code.text(), Command.Where.INLINE);
            }
        });
        document.sections().forEach(this::section);
    }

    private void command(Span at, String text, Command.Where where) {
        Matcher matcher = COMMAND.matcher(text);
        if (!matcher.matches()) {
            return;
        }
        String command = matcher.group(1);
        int start = at.start() + matcher.start(1);
        List<Placeholder> blanks = BLANK.matcher(command)
                .results()
                .map(found -> new Placeholder(
                        document.source().span(start + found.start(), start + found.end()),
                        found.group(),
                        found.group(1)))
                .toList();
        facts.add(new Command(
                document.source().span(start, at.end()),
                where,
                "bash",
                Command.Language.BASH,
                command.substring(0, command.indexOf(' ')),
                command,
                List.of(command.split(" ")),
                blanks,
                List.of(invocation(command, start)),
                List.of(),
                List.of(),
                command.contains("drop table")
                        ? Command.Effect.DESTROY
                        : command.contains("restart") ? Command.Effect.DISRUPT : Command.Effect.READ));
    }

    private static Invocation invocation(String command, int start) {
        String program = command.substring(0, command.indexOf(' '));
        Argument word = new Argument(start, start + program.length(), program, Argument.Role.PROGRAM);
        return new Invocation(program, program, List.of(word), "", List.of(), false, -1, Command.Effect.READ);
    }

    private void section(Section section) {
        if (section.title().equals("CheckoutErrors")) {
            alert(section);
        }
        for (Block block : section.blocks()) {
            if (block instanceof Block.ListBlock list && list.isTaskList()) {
                facts.add(new Checklist(
                        section.heading().orElseThrow().span(),
                        section.title(),
                        list.items().stream()
                                .map(item -> new Checklist.Item(
                                        item.span(), item.text(), item.task() == Block.Task.DONE, item.blocks()))
                                .toList()));
            } else if (block instanceof Block.ListBlock list && list.ordered()) {
                procedure(
                        section,
                        Procedure.StepStyle.ORDERED,
                        list.items().stream()
                                .map(item -> step(item.span(), item.text(), item.blocks()))
                                .toList());
            } else if (block instanceof Block.Fence fence && section.title().equals("Emergency Cleanup")) {
                procedure(
                        section,
                        Procedure.StepStyle.FENCE_COMMENTS,
                        fence.lines().stream()
                                .filter(line -> line.text().startsWith("#"))
                                .map(line -> step(line.span(), line.text(), List.of()))
                                .toList());
            }
        }
    }

    private static Step step(Span span, String text, List<Block> blocks) {
        return new Step(span, text, blocks, List.of(), List.of());
    }

    private void procedure(Section section, Procedure.StepStyle style, List<Step> steps) {
        facts.add(new Procedure(
                section.heading().orElseThrow().span(),
                section.title(),
                section.title().equals("Rollback") ? Procedure.Kind.ROLLBACK : Procedure.Kind.OTHER,
                style,
                steps,
                Optional.empty(),
                true,
                false,
                section,
                Confidence.CERTAIN));
    }

    private void alert(Section section) {
        Span at = section.heading().orElseThrow().span();
        boolean shop = document.file().startsWith("webshop/");
        Threshold threshold = new Threshold(
                at,
                "checkout errors",
                Optional.empty(),
                Comparator.ABOVE,
                new Quantity(new BigDecimal("5"), "%"),
                Threshold.Role.CRITICAL,
                Optional.of("5m"),
                Confidence.CERTAIN);
        facts.add(new Alert(
                at,
                section.title(),
                shop ? Optional.of("critical") : Optional.of("P3"),
                shop ? Optional.of("checkout errors > 5% for 5m") : Optional.empty(),
                shop ? Optional.of(threshold) : Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(section),
                Confidence.CERTAIN));
        if (shop) {
            facts.add(threshold);
            facts.add(new Metric(
                    at,
                    "checkout errors",
                    Optional.empty(),
                    Optional.of("%"),
                    Optional.empty(),
                    Optional.of("Share of checkouts that fail."),
                    List.of(),
                    Confidence.CERTAIN));
        }
    }
}

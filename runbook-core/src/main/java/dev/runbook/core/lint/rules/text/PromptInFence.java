package dev.runbook.core.lint.rules.text;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Fix;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prompts in a shell fence: who copies the line copies the prompt. Fences that show a session may have them. */
public final class PromptInFence implements RunbookRule {
    private static final Set<String> SHELL = Set.of("bash", "sh", "shell", "zsh");
    private static final Pattern PROMPT = Pattern.compile("^\\s*(\\$ +)(?=\\S)");

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        runbook.fact().document().allBlocks().forEach(block -> {
            if (block instanceof Block.Fence fence && SHELL.contains(fence.language())) {
                check(source, fence, reporter);
            }
        });
    }

    private static void check(Source source, Block.Fence fence, Reporter reporter) {
        List<Span> prompts = new ArrayList<>();
        boolean output = false;
        for (Block.CodeLine line : fence.lines()) {
            Matcher matcher = PROMPT.matcher(line.text());
            if (matcher.find()) {
                int start = line.span().start();
                prompts.add(source.span(start + matcher.start(1), start + matcher.end(1)));
            } else {
                output |= !line.text().isBlank() && !line.text().strip().startsWith("#");
            }
        }
        if (prompts.isEmpty()) {
            return;
        }
        Span first = prompts.get(0);
        Diagnostic diagnostic = reporter.diagnostic(
                source.span(first.start(), first.start() + 1),
                "The prompt is copied with the command, and the shell answers `$: command not found`.",
                output
                        ? "Keep commands and output apart, or call the fence `console`."
                        : "Leave the prompt out, or call the fence `console`.");
        List<Edit> edits = prompts.stream().map(prompt -> new Edit(prompt, "")).toList();
        reporter.report(output ? diagnostic : diagnostic.with(new Fix("Remove the prompts", true, edits)));
    }
}

package dev.runbook.core.extract;

import dev.runbook.core.model.Procedure.Kind;
import dev.runbook.core.model.Step;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a procedure ends: whether it checks its result, and whether it knows the way back. */
record Outcome(Kind kind, List<Step> steps, List<Theme> themes) {
    private static final Pattern VERIFIES = Pattern.compile(
            "\\b(?:verif(?:y|ies|ied|ication)|validat(?:e|es|ion)|confirm|smoke ?tests?"
                    + "|health ?checks?|(?:is|are) (?:healthy|ready|running|up|back)|healthy|make sure|test (?:the )?(?:restore|connection|functionality)"
                    + "|run (?:the )?(?:\\w+ )?tests?|check (?:that|whether|if) .{0,60}(?:recovered|resolved|back|gone|normal|working))\\b");
    /** A step that says what it is for: {@code **Verify:** the pods are ready}. */
    private static final Pattern LABELLED = Pattern.compile("^\\W*(?:verify|verification|validation)\\s*:");

    private static final Pattern VERIFYING_COMMAND = Pattern.compile(
            "(?:^|[\\s/_.-])(?:verify|validate|smoke|healthz?|healthcheck|pg_isready)\\b|\\brollout status\\b");
    private static final Pattern CHECKS =
            Pattern.compile("^\\W*(?:if .{1,80}?, )?(?:check|verify|validate|review|look|monitor|identify|confirm"
                    + "|inspect|view|list|show|see|find|get|examine|analy[sz]e|assess|determine|query|test|go|open|log ?in|connect|navigate|read|ask"
                    + "|gather|collect|acknowledge|notify|is|are|what|detection|triage|describe|use)\\b");
    private static final Pattern BACK =
            Pattern.compile("\\b(?:roll(?:ing)?[ -]?back(?! plan)|revert|undo|back out|restore (?:the )?previous)\\b");
    private static final Pattern BACK_COMMAND =
            Pattern.compile("\\brollback\\b|\\brollout undo\\b|\\bgit revert\\b|\\bdowngrade\\b");
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");

    /** Whether a step checks the result after an earlier one changed something, or a part is there to verify. */
    boolean verifies() {
        if (themes.contains(Theme.VERIFICATION) || flat().anyMatch(step -> has(LABELLED, step))) {
            return true;
        }
        if (kind == Kind.HEALTHCHECK || kind == Kind.DIAGNOSTIC) {
            return false;
        }
        boolean changed = false;
        for (Step step : flat().toList()) {
            if (changed && (has(VERIFIES, step) || runs(VERIFYING_COMMAND, step))) {
                return true;
            }
            changed |= step.substeps().isEmpty() && !has(CHECKS, step);
        }
        return false;
    }

    /** Whether it is the way back or says how to go it. */
    boolean goesBack() {
        return kind == Kind.ROLLBACK
                || themes.contains(Theme.ROLLBACK)
                || flat().anyMatch(step -> has(BACK, step) || runs(BACK_COMMAND, step));
    }

    private Stream<Step> flat() {
        return steps.stream().flatMap(Outcome::flat);
    }

    private static Stream<Step> flat(Step step) {
        return Stream.concat(Stream.of(step), step.substeps().stream().flatMap(Outcome::flat));
    }

    /** Whether the words of a step say so, those in parentheses aside. */
    private static boolean has(Pattern pattern, Step step) {
        String words = ASIDE.matcher(step.text().toLowerCase(Locale.ROOT)).replaceAll(" ");
        return pattern.matcher(words).find();
    }

    private static boolean runs(Pattern pattern, Step step) {
        return step.commands().stream()
                .anyMatch(command -> pattern.matcher(command.text()).find());
    }
}

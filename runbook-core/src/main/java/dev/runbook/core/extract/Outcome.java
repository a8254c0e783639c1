package dev.runbook.core.extract;

import dev.runbook.core.model.Command;
import dev.runbook.core.model.Procedure.Kind;
import dev.runbook.core.model.Step;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a procedure ends: whether it checks its result, and whether it knows the way back. */
record Outcome(Kind kind, List<Step> steps, List<Theme> themes) {
    private static final Pattern VERIFIES = Pattern.compile("\\b(?:verif(?:y|ies|ied|ication)|validat(?:e|es|ion)|confirm|smoke ?tests?"
            + "|health ?checks?|healthy|healthz?|rollout status|check (?:that|whether|if) |make sure|test (?:the )?(?:restore|connection|functionality)"
            + "|run (?:the )?(?:\\w+ )?tests?)\\b|\\b(?:verify|validate|smoke)[-_.]");
    private static final Pattern CHECKS = Pattern.compile("^\\W*(?:if .{1,80}?, )?(?:check|verify|validate|review|look|monitor|identify|confirm"
            + "|inspect|view|list|show|see|find|get|examine|analy[sz]e|assess|determine|query|test)\\b");
    private static final Pattern BACK = Pattern.compile("\\b(?:roll(?:ing)?[ -]?back|revert|undo|back out|restore (?:the )?previous)\\b"
            + "|rollback\\.|rollout undo");
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");

    /** Whether a step checks the result after an earlier one changed something, or a part is there to verify. */
    boolean verifies() {
        if (themes.contains(Theme.VERIFICATION)) {
            return true;
        }
        boolean changed = false;
        for (Step step : (Iterable<Step>) flat()::iterator) {
            String text = words(step);
            if (changed && VERIFIES.matcher(text).find()) {
                return true;
            }
            changed |= step.substeps().isEmpty() && !CHECKS.matcher(text).find();
        }
        return false;
    }

    /** Whether it is the way back or says how to go it. */
    boolean goesBack() {
        return kind == Kind.ROLLBACK
                || themes.contains(Theme.ROLLBACK)
                || flat().map(Outcome::words).anyMatch(text -> BACK.matcher(ASIDE.matcher(text).replaceAll(" "))
                        .find());
    }

    private Stream<Step> flat() {
        return steps.stream().flatMap(Outcome::flat);
    }

    private static Stream<Step> flat(Step step) {
        return Stream.concat(Stream.of(step), step.substeps().stream().flatMap(Outcome::flat));
    }

    private static String words(Step step) {
        StringBuilder words = new StringBuilder(step.text());
        for (Command command : step.commands()) {
            words.append(' ').append(command.text());
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }
}

package dev.runbook.core.extract;

import dev.runbook.core.model.Procedure.Kind;
import dev.runbook.core.model.Step;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a procedure ends: whether it checks its result, and whether it knows the way back. */
record Outcome(Kind kind, List<Step> steps, List<Theme> themes) {
    private static final Cued VERIFIES = Cued.of(
            "\\b(?:verif(?:y|ies|ied|ication)|validat(?:e|es|ion)|confirm|smoke ?tests?"
                    + "|health ?checks?|(?:is|are) (?:healthy|ready|running|up|back)|healthy|make sure|test (?:the )?(?:restore|connection|functionality)"
                    + "|run (?:the )?(?:\\w+ )?tests?|check (?:that|whether|if) .{0,60}(?:recovered|resolved|back|gone|normal|working))\\b");
    /** A step that says what it is for: {@code **Verify:** the pods are ready}. */
    private static final Cued LABELLED = Cued.of("^\\W*(?:verify|verification|validation)\\s*:");

    private static final Cued VERIFYING_COMMAND =
            Cued.of("(?:^|[\\s/_.-])(?:verify|validate|smoke|healthz?|healthcheck|pg_isready)\\b|\\brollout status\\b");
    private static final Cued CHECKS =
            Cued.of("^\\W*(?:if .{1,80}?, )?(?:check|verify|validate|review|look|monitor|identify|confirm"
                    + "|inspect|view|list|show|see|find|get|examine|analy[sz]e|assess|determine|query|test|go|open|log ?in|connect|navigate|read|ask"
                    + "|gather|collect|acknowledge|notify|is|are|what|detection|triage|describe|use)\\b");
    private static final Cued BACK =
            Cued.of("\\b(?:roll(?:ing)?[ -]?back(?! plan)|revert|undo|back out|restore (?:the )?previous)\\b");
    private static final Cued BACK_COMMAND =
            Cued.of("\\brollback\\b|\\brollout undo\\b|\\bgit revert\\b|\\bdowngrade\\b");
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");

    /** Whether a step checks the result after an earlier one changed something, or a part is there to verify. */
    boolean verifies() {
        List<Said> said = said();
        if (themes.contains(Theme.VERIFICATION) || said.stream().anyMatch(step -> step.has(LABELLED))) {
            return true;
        }
        if (kind == Kind.HEALTHCHECK || kind == Kind.DIAGNOSTIC) {
            return false;
        }
        boolean changed = false;
        for (Said step : said) {
            if (changed && (step.has(VERIFIES) || step.runs(VERIFYING_COMMAND))) {
                return true;
            }
            changed |= step.step.substeps().isEmpty() && !step.has(CHECKS);
        }
        return false;
    }

    /** Whether it is the way back or says how to go it. */
    boolean goesBack() {
        return kind == Kind.ROLLBACK
                || themes.contains(Theme.ROLLBACK)
                || said().stream().anyMatch(step -> step.has(BACK) || step.runs(BACK_COMMAND));
    }

    private List<Said> said() {
        return steps.stream().flatMap(Outcome::flat).map(Said::of).toList();
    }

    private static Stream<Step> flat(Step step) {
        return Stream.concat(Stream.of(step), step.substeps().stream().flatMap(Outcome::flat));
    }

    /** A step and its words in lower case, those in parentheses aside, with their beginnings. */
    private static final class Said {
        private final Step step;
        private final String words;
        private final int[] beginnings;

        private Said(Step step, String words) {
            this.step = step;
            this.words = words;
            this.beginnings = Cues.in(words);
        }

        static Said of(Step step) {
            String text = step.text().toLowerCase(Locale.ROOT);
            return new Said(
                    step, text.indexOf('(') < 0 ? text : ASIDE.matcher(text).replaceAll(" "));
        }

        boolean has(Cued said) {
            return said.in(words, beginnings);
        }

        boolean runs(Cued command) {
            return step.commands().stream().anyMatch(other -> command.in(other.text(), Cues.in(other.text())));
        }
    }
}

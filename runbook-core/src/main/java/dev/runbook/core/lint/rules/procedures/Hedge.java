package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.model.Block;
import dev.runbook.core.model.Step;
import dev.runbook.core.model.Walk;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words of a step that leave open when or how it is done.
 *
 * @param words as written
 * @param kind what is left open
 */
record Hedge(String words, Kind kind) {
    /** What a hedge leaves open. */
    enum Kind {
        /** Whether the step is taken at all. */
        WHEN,
        /** What is done: only the aim is named. */
        HOW
    }

    private static final Pattern WHEN = Pattern.compile("(?i)\\b(?:"
            + "(?:if|as|when|where|whenever|wherever) (?:still |absolutely |really )?(?:needed|necessary|required|appropriate|persistent|warranted|desired)"
            + "|(?:if|when|where|whenever|wherever) possible"
            + "|if (?:it|this|that|the (?:issue|problem|error)|issues?|problems?|errors?) (?:still )?(?:persists?|continues?|remains?)"
            + "|if (?:sustained|persistent) [a-z ]{1,30}(?:usage|load)|if issues\\b"
            + "|consider(?! (?:it|this|that|yourself)\\b)(?:ing)?)\\b");
    private static final Pattern AIM = Pattern.compile("(?i)^(?:then |finally )?(?:"
            + "(?:fix|resolve|identify|find|address|investigate|analy[sz]e|diagnose|determine|debug|troubleshoot|assess|handle|mitigate)"
            + "(?: (?:the|any|all|and (?:fix|resolve)))*(?: (?:underlying|root|actual))?(?: (?:issues?|problems?|causes?|errors?|root cause|bottlenecks?|situation))?(?: further)?"
            + "|(?:implement|apply|deploy)(?: (?:the|a|any))?(?: (?:temporary|permanent|immediate|appropriate|necessary|quick))? (?:fix(?:es)?|solutions?|remediation|measures)(?: if available)?"
            + "|(?:begin|start) (?:the )?(?:investigation|forensics|recovery(?: procedures?)?)"
            + "|(?:take|perform) (?:the )?(?:appropriate|necessary|corrective|required) (?:actions?|steps|measures)"
            + "|perform (?:the )?maintenance(?: tasks)?|monitor and plan\\b.*"
            + "|(?:verify|check|validate|test)(?: (?:the|that))?(?: (?:it|everything|all|fix|resolution|functionality))?(?: (?:works?|is (?:ok|fine|working)|looks (?:good|ok)))?"
            + ")\\W*$");
    /** A figure, a comparison or a reason: it says when. */
    private static final Pattern MEASURED = Pattern.compile(
            "(?i)\\d|[<>\u2264\u2265%]|\\bthresholds?\\b|\\buntil\\b|\\bmore than\\b"
                    + "|\\b(?:minutes|hours|days|above|below|exceed(?:s|ed|ing)?|because|only (?:if|when|after)|i\\.e\\.|that is|which means)\\b");

    /** The hedge of a step; nothing where the step, or what stands below it, says when and how. */
    static Optional<Hedge> of(Step step) {
        String prose = step.prose();
        Matcher when = WHEN.matcher(prose);
        if (when.find()) {
            return MEASURED.matcher(below(step)).find()
                    ? Optional.empty()
                    : Optional.of(new Hedge(when.group().strip(), Kind.WHEN));
        }
        boolean bare =
                step.isLeaf() && step.commands().isEmpty() && step.blocks().size() <= 1;
        return bare && AIM.matcher(prose).find() ? Optional.of(new Hedge(prose, Kind.HOW)) : Optional.empty();
    }

    /** What the step and all below it say, less code. */
    private static String below(Step step) {
        Stream<String> paragraphs = step.blocks().stream()
                .skip(1)
                .filter(block -> !(block instanceof Block.ListBlock))
                .flatMap(Walk::blocks)
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text());
        List<String> texts = Stream.of(
                        Stream.of(step.prose()),
                        paragraphs,
                        step.substeps().stream().map(Hedge::below))
                .flatMap(text -> text)
                .toList();
        return texts.stream().collect(Collectors.joining(" "));
    }
}

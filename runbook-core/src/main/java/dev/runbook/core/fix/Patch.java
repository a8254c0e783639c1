package dev.runbook.core.fix;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Fix;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.lint.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the fixes of findings make of the texts, and which of them could not be applied.
 *
 * @param changes the files that become others, by path
 * @param applied the findings whose fixes are in it, in the order of their places
 * @param skipped the others that have a fix, in the same order
 */
public record Patch(List<FileChange> changes, List<Diagnostic> applied, List<Skipped> skipped) {
    private static final Comparator<Diagnostic> FIRST_EDIT = Comparator.comparing(
                    (Diagnostic found) -> first(found.fix().orElseThrow()).span())
            .thenComparing(Diagnostic.ORDER);

    public Patch {
        changes = List.copyOf(changes);
        applied = List.copyOf(applied);
        skipped = List.copyOf(skipped);
    }

    /** A fix that was left out, and why. */
    public record Skipped(Diagnostic finding, Reason reason) {}

    /** Why a fix was left out. */
    public enum Reason {
        /** A person has to look at it first, and only safe ones were asked for. */
        UNSAFE,
        /** Another that stands before it changes the same place; it can be applied to what that one leaves. */
        OVERLAPS,
        /** A text that it changes is not at hand, or it does not fit the text. */
        NO_TEXT
    }

    /**
     * Applies fixes, each with all of its edits or not at all. Where two change the same place the first in the order of the
     * text wins.
     *
     * @param texts what may be changed, by path
     * @param unsafe whether to apply also those that a person should look at
     */
    public static Patch of(List<Finding> findings, Map<String, Source> texts, boolean unsafe) {
        List<Diagnostic> fixable = findings.stream()
                .map(Finding::diagnostic)
                .filter(found ->
                        found.fix().filter(fix -> !fix.edits().isEmpty()).isPresent())
                .sorted(FIRST_EDIT)
                .toList();
        Map<String, Taken> taken = new HashMap<>();
        List<Diagnostic> applied = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (Diagnostic found : fixable) {
            Fix fix = found.fix().orElseThrow();
            Optional<Reason> against = against(fix, texts, taken, unsafe);
            against.ifPresentOrElse(reason -> skipped.add(new Skipped(found, reason)), () -> {
                fix.edits().forEach(edit -> taken(taken, edit).add(edit));
                applied.add(found);
            });
        }
        List<FileChange> changes = new TreeMap<>(taken)
                .entrySet().stream()
                        .map(file -> new FileChange(
                                texts.getOrDefault(file.getKey(), new Source(file.getKey(), "")),
                                file.getValue().edits()))
                        .filter(change -> !change.text().equals(change.source().text()))
                        .toList();
        return new Patch(changes, applied, skipped);
    }

    /** How many fixes were left out for a reason. */
    public long skipped(Reason reason) {
        return skipped.stream().filter(one -> one.reason() == reason).count();
    }

    private static Optional<Reason> against(
            Fix fix, Map<String, Source> texts, Map<String, Taken> taken, boolean unsafe) {
        if (!fix.safe() && !unsafe) {
            return Optional.of(Reason.UNSAFE);
        }
        boolean fits = fix.edits().stream()
                .allMatch(edit -> Optional.ofNullable(texts.get(edit.span().file()))
                        .filter(text -> edit.span().end() <= text.text().length())
                        .isPresent());
        if (!fits || Taken.overlap(fix.edits())) {
            return Optional.of(Reason.NO_TEXT);
        }
        boolean free = fix.edits().stream().allMatch(edit -> taken(taken, edit).isFree(edit));
        return free ? Optional.empty() : Optional.of(Reason.OVERLAPS);
    }

    private static Taken taken(Map<String, Taken> taken, Edit edit) {
        return taken.computeIfAbsent(edit.span().file(), file -> new Taken());
    }

    private static Edit first(Fix fix) {
        return fix.edits().stream().min(FileChange.ORDER).orElseThrow();
    }
}

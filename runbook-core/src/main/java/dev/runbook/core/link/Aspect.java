package dev.runbook.core.link;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is counted when it is asked how much of a system is looked after. */
public enum Aspect {
    /** A text below a heading of the alert's own, or a procedure of its name. */
    RUNBOOK(Kind.ALERT, "a runbook"),
    /** Something to do: a procedure that answers it or that it points to, or a list or command in its text. */
    PROCEDURE(Kind.ALERT, "a procedure"),
    /** A figure, or the expression of a rule: what says when it fires. */
    THRESHOLD(Kind.ALERT, "a threshold"),
    SEVERITY(Kind.ALERT, "a severity"),
    /** Who looks after it: by its runbook, its service, or a label {@code owner} or {@code team} of its rule. */
    OWNER(Kind.ALERT, "an owner"),
    /** How to see that it is over: a part of its text, or a step of a procedure that answers it. */
    VERIFICATION(Kind.ALERT, "a verification"),
    /** The figure up to which all is well. */
    TARGET(Kind.METRIC, "a target"),
    /** An alert that watches it, or a figure at which somebody is told. */
    ALERT(Kind.METRIC, "an alert"),
    /** The date of the last review or change is known, and the next is not due. */
    FRESH(Kind.RUNBOOK, "a fresh review");

    /** What an aspect is one of. */
    public enum Kind {
        ALERT,
        METRIC,
        RUNBOOK;

        /** The aspects of such a thing, in the order in which they are shown. */
        public List<Aspect> aspects() {
            return Arrays.stream(Aspect.values())
                    .filter(aspect -> aspect.kind == this)
                    .toList();
        }
    }

    private final Kind kind;
    private final String phrase;

    Aspect(Kind kind, String phrase) {
        this.kind = kind;
        this.phrase = phrase;
    }

    public Kind kind() {
        return kind;
    }

    /** The word used in output. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in "49 alerts have a runbook". */
    public String phrase() {
        return phrase;
    }

    /** As the head of a column. */
    public String title() {
        return name().charAt(0) + word().substring(1);
    }
}

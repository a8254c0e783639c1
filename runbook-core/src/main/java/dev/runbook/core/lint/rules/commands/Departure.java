package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.Custom;
import dev.runbook.core.link.Use;
import dev.runbook.core.lint.Context;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Invocation;
import java.util.List;

/** Says what a command departs from, and where it stands. */
final class Departure {
    private static final int SHOWN = 4;

    private Departure() {}

    /** Who keeps to a custom: the catalog, or so many commands. */
    static String who(Custom custom, String catalogDoes, String commandsDo) {
        return custom.stated()
                ? "the catalog of the service " + catalogDoes
                : custom.naming() + " of " + custom.uses() + " such commands of this service " + commandsDo;
    }

    /** The program and its words, not what it runs or what it is piped into. */
    static Span span(Use use, Context context) {
        return span(use.command(), use.invocation(), context);
    }

    /** The program and its words, not what it runs or what it is piped into. */
    static Span span(Command command, Invocation invocation, Context context) {
        return context.source(command.span().file())
                .map(source -> source.span(invocation.start(), invocation.end()))
                .orElse(command.span());
    }

    /** Adds the first few places, each with the same words. */
    static Diagnostic related(Diagnostic diagnostic, List<Span> places, String words) {
        Diagnostic all = diagnostic;
        for (Span place : places.subList(0, Math.min(SHOWN, places.size()))) {
            all = all.related(place, words);
        }
        return all;
    }
}

package dev.runbook.core.page;

import dev.runbook.core.lint.Secrets;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Runbook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The commands of one service by what they run, so that whoever must change a namespace or a host finds every place. What
 * only filters the output of another program, or is part of the shell, is left out.
 *
 * @param byTool the uses of each form of each program, sorted by name, with the places of each use in the order of the files
 */
record CommandForms(SortedMap<String, SortedMap<String, Map<Use, List<Ref>>>> byTool) {
    private static final int LONGEST = 200;
    private static final String SQL = "SQL";
    private static final Set<String> SHELL =
            Set.of(("sudo env time timeout nohup xargs echo printf cd export set test ["
                            + " true false sleep exit watch read source . : then")
                    .split(" "));

    /**
     * A command that uses a form.
     *
     * @param text on one line, cut off where it is very long
     * @param effect of the whole command, as one word
     */
    record Use(String text, String effect) {}

    static CommandForms of(Edition edition, String service) {
        CommandForms forms = new CommandForms(new TreeMap<>());
        for (Entry<Runbook> runbook : edition.holdings(service).said().runbooks()) {
            for (Command command : runbook.fact().facts().of(Command.class)) {
                forms.add(command, edition);
            }
        }
        return forms;
    }

    /** The anchor of a tool or form on the page of its service. */
    static String anchor(String form) {
        return "rb-" + Names.slug(form);
    }

    private void add(Command command, Edition edition) {
        Set<String> seen = new HashSet<>();
        Use use = new Use(line(command.text()), command.effect().word());
        Ref place = place(command, edition);
        if (command.language() == Command.Language.SQL) {
            put(SQL, SQL, use, place);
        }
        for (Invocation invocation : command.invocations()) {
            boolean filter = invocation.joint().startsWith("|") && invocation.effect() == Command.Effect.READ;
            boolean named = !filter && !SHELL.contains(invocation.program());
            if (named && seen.add(invocation.form())) {
                put(invocation.program(), invocation.form(), use, place);
            }
        }
    }

    private void put(String tool, String form, Use use, Ref place) {
        byTool.computeIfAbsent(tool, it -> new TreeMap<>())
                .computeIfAbsent(form, it -> new LinkedHashMap<>())
                .computeIfAbsent(use, it -> new ArrayList<>())
                .add(place);
    }

    private static Ref place(Command command, Edition edition) {
        Ref source = edition.source(command.span());
        return edition.notes(command.span().file())
                .map(notes -> notes.runbook().fact())
                .map(runbook -> runbook.document()
                        .sectionAt(command.span())
                        .heading()
                        .map(heading -> new Ref(heading.text(), source.url(), runbook.title()))
                        .orElse(Ref.of(runbook.title(), source.url())))
                .orElse(source);
    }

    private static String line(String text) {
        String line = Secrets.mask(text).replaceAll("\\s*\\\\?\\n\\s*", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}

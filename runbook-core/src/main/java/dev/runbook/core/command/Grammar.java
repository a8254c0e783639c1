package dev.runbook.core.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a program, or one of its subcommands, takes.
 *
 * @param complete whether all flags are known, so that one not listed is wrong
 * @param open whether there may be other subcommands than those listed (plugins, aliases, scripts): the fewest letters of a
 *     word that must be a slip when it nearly is one of the listed; 0 where there are no others
 * @param required whether it does nothing useful without a subcommand
 * @param slashed whether an operand with a slash stands for two, as in {@code deployment/web}
 * @param least the fewest operands
 * @param unless flags that make operands unnecessary
 * @param needs groups of flags; of each group one is needed
 * @param rest the operands after which the words belong to another program; -1 where none do
 * @param flags by each of their spellings
 * @param global flags that its subcommands take too
 * @param commands by each of their names
 * @param gone what it took once
 * @param elsewhere the table that describes it
 */
record Grammar(
        boolean complete,
        int open,
        Style style,
        boolean required,
        boolean slashed,
        int least,
        Set<String> unless,
        List<Set<String>> needs,
        int rest,
        Map<String, Value> flags,
        Map<String, Value> global,
        Map<String, Grammar> commands,
        List<Gone> gone,
        Optional<String> elsewhere) {
    Grammar {
        unless = Set.copyOf(unless);
        needs = List.copyOf(needs);
        flags = Map.copyOf(flags);
        global = Map.copyOf(global);
        commands = Map.copyOf(commands);
        gone = List.copyOf(gone);
    }

    /** How flags are written. */
    enum Style {
        /** Long flags in full. */
        GO,
        /** A long flag may be cut short while it stays unique. */
        GETOPT,
        /** Long flags with one dash: {@code terraform}, {@code find}. */
        SINGLE,
        /** As getopt, and the first operand may be a bundle of short flags: {@code tar xzf}. */
        OLD
    }

    /** The value of a flag. */
    enum Value {
        NONE,
        REQUIRED,
        /** Only behind {@code =}, or attached to a short flag. */
        ATTACHED,
        /** The next word, unless that is a flag. */
        OPTIONAL,
        /** The next word; what follows belongs to another program. */
        LAST,
        TWO,
        /** All up to {@code ;} or {@code +}. */
        COMMAND
    }

    /**
     * Something that newer versions do not take any more, or soon will not.
     *
     * @param names a flag's spellings, or a subcommand
     * @param state {@code removed}, {@code renamed}, {@code moved} or {@code deprecated}
     * @param since a version
     * @param instead what to write, with backquotes around code
     */
    record Gone(Set<String> names, String state, String since, String instead) {
        Gone {
            names = Set.copyOf(names);
        }
    }

    Optional<Gone> gone(String name) {
        return gone.stream().filter(it -> it.names.contains(name)).findFirst();
    }

    boolean isClosed() {
        return open == 0;
    }
}

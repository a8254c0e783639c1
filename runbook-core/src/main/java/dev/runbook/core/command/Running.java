package dev.runbook.core.command;

import dev.runbook.core.model.Command;
import dev.runbook.core.model.Invocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a command behaves on a terminal: whether it waits for somebody to type, whether it ends by itself. */
public final class Running {
    /** Programs that give a shell or a program elsewhere what is typed. */
    private static final Set<String> DOORS = Set.of("ssh mosh kubectl oc docker podman nerdctl".split(" "));

    private static final Set<String> SWITCHES = Set.of("sudo", "su", "doas");
    /** With one of these no shell is opened on the other host. */
    private static final String[] NO_SHELL = {"-N", "-f", "-O", "-V", "-Q"};

    /** Programs that ask only what they are not told. */
    private static final Set<String> ASKED = Set.of("manage.py", "django-admin", "flask", "top", "atop");

    private static final String[] TOLD = {"-c", "--command", "--noinput", "--no-input", "-b", "-n"};
    private static final String[] ONCE = {"--no-stream", "--once"};
    private static final Set<String> CUTS = Set.of("head", "timeout");

    private Running() {}

    /** Whether any part of the command does not end by itself, such as {@code logs -f}. */
    public static boolean isEndless(Command command) {
        return endless(command).isPresent();
    }

    /** The first program of the command that waits for input. */
    public static Optional<Invocation> interactive(Command command) {
        List<Invocation> all = command.invocations();
        for (int i = 0; i < all.size(); i++) {
            boolean leaf = i + 1 >= all.size() || all.get(i + 1).outer() != i;
            if (leaf && waits(all.get(i))) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /** The first program of the command that does not end by itself, unless it is sent behind or cut short. */
    public static Optional<Invocation> endless(Command command) {
        List<Invocation> all = command.invocations();
        String text = command.text().stripTrailing();
        if (text.endsWith("&") && !text.endsWith("&&")) {
            return Optional.empty();
        }
        for (int i = 0; i < all.size(); i++) {
            if (runsOn(all.get(i)) && !isCut(all, i)) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean waits(Invocation program) {
        List<String> words = Consoles.words(program);
        boolean told = ASKED.stream().anyMatch(name -> program.program().endsWith(name)) && program.has(TOLD);
        boolean asks = !told && Call.of(words).filter(Call::isInteractive).isPresent();
        boolean reads = program.program().equals("openssl");
        return asks && !(reads && program.fed())
                || !program.fed() && (opensShell(program) || Consoles.isConsole(words));
    }

    /** {@code ssh db1}, {@code kubectl exec -it web}, {@code sudo -i}: no program is named that would run there. */
    private static boolean opensShell(Invocation program) {
        if (SWITCHES.contains(program.program())) {
            boolean named = program.program().equals("su") ? program.has("-c", "--command") : !program.has("-i", "-s");
            return !named && !program.has("-l", "-v", "-k", "-V", "--version");
        }
        if (program.program().equals("ssh") || program.program().equals("mosh")) {
            return !program.operands().isEmpty() && !program.has(NO_SHELL);
        }
        boolean door = DOORS.contains(program.program()) || program.program().endsWith("-compose");
        return door
                && (program.hasOperand(0, "exec")
                        || program.hasOperand(0, "rsh")
                        || program.hasOperand(0, "container") && program.hasOperand(1, "exec")
                        || program.hasOperand(0, "debug") && program.has("-it", "-ti", "--stdin"));
    }

    private static boolean runsOn(Invocation program) {
        return !program.has(ONCE)
                && Call.of(Consoles.words(program)).filter(Call::isEndless).isPresent();
    }

    /** Whether {@code timeout} stands before it, {@code | head} behind it, or {@code &} lets the next one begin. */
    private static boolean isCut(List<Invocation> all, int place) {
        int top = place;
        while (all.get(top).outer() >= 0) {
            top = all.get(top).outer();
            if (CUTS.contains(all.get(top).program())) {
                return true;
            }
        }
        for (int i = place + 1; i < all.size(); i++) {
            Invocation next = all.get(i);
            boolean beside = next.outer() == all.get(place).outer()
                    || next.outer() == all.get(top).outer();
            if (beside && !next.joint().startsWith("|")) {
                return next.joint().equals("&");
            }
            if (beside && (CUTS.contains(next.program()) || next.program().equals("grep") && next.has("-m", "-q"))) {
                return true;
            }
        }
        return false;
    }
}

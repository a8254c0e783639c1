package dev.runbook.core.command;

import dev.runbook.core.model.Command;
import java.util.List;
import java.util.Optional;

/** How a command behaves on a terminal: whether it waits for somebody to type, whether it ends by itself. */
public final class Running {
    private static final int DEEPEST = 4;

    private Running() {}

    /** Whether any part of the command waits for input: an editor, a pager, a console of a database or of another host. */
    public static boolean isInteractive(Command command) {
        return command.language() == Command.Language.BASH
                && Shell.commands(command.text()).stream().anyMatch(Running::waits);
    }

    /** Whether any part of the command does not end by itself, such as {@code logs -f}. */
    public static boolean isEndless(Command command) {
        return command.language() == Command.Language.BASH && isEndless(command.text(), 0);
    }

    private static boolean waits(Shell.Simple command) {
        List<String> words = Wrappers.unwrap(command.texts(), word -> word);
        if (words.isEmpty()) {
            return false;
        }
        Optional<Wrappers.Inner> inner = Wrappers.inner(words);
        boolean opensShell = inner.isPresent()
                && inner.get().text().isEmpty()
                && inner.get().words().isEmpty();
        List<String> program = Consoles.innermost(words);
        boolean fed = Consoles.isFed(command);
        boolean asks = Call.of(program).filter(Call::isInteractive).isPresent();
        boolean reads = program.get(0).equals("openssl");
        return opensShell && !fed || asks && !(reads && fed) || !fed && Consoles.isConsole(program);
    }

    private static boolean isEndless(String text, int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        for (Shell.Simple command : Shell.commands(text)) {
            List<String> written = command.texts();
            List<String> words = Wrappers.unwrap(written, word -> word);
            boolean limited = written.size() > words.size() && written.contains("timeout");
            if (!words.isEmpty() && !limited && runsOn(words, depth)) {
                return true;
            }
        }
        return false;
    }

    private static boolean runsOn(List<String> words, int depth) {
        Optional<Wrappers.Inner> inner = Wrappers.inner(words);
        if (inner.isPresent() && inner.get().text().isPresent()) {
            return isEndless(inner.get().text().get(), depth + 1);
        }
        List<String> program = Consoles.innermost(words);
        return isEndlessProgram(words) || !program.isEmpty() && isEndlessProgram(program);
    }

    private static boolean isEndlessProgram(List<String> words) {
        return Call.of(words).filter(Call::isEndless).isPresent();
    }
}

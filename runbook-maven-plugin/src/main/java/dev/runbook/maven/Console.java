package dev.runbook.maven;

import dev.runbook.core.Progress;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;

/**
 * What the person in front of the build can see.
 *
 * @param colour whether the terminal shows colours
 * @param live whether a line may be written over, for progress
 */
record Console(boolean colour, boolean live) {

    /** Follows Maven's own switches {@code -B} and {@code -Dstyle.color}, and the custom of NO_COLOR. */
    static Console of(MavenSession session) {
        String style = Optional.ofNullable(session.getUserProperties().getProperty("style.color"))
                .orElse("auto")
                .toLowerCase(Locale.ROOT);
        boolean terminal = isTerminal() && !"dumb".equals(System.getenv("TERM"));
        boolean interactive = terminal && session.getRequest().isInteractiveMode();
        boolean plain = System.getenv("NO_COLOR") != null || style.equals("never");
        return new Console(style.equals("always") || (interactive && !plain), interactive);
    }

    Progress progress() {
        return live ? new ProgressLine() : Progress.SILENT;
    }

    /** Since Java 22 a console is there without a terminal, too, and has a method that tells. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}

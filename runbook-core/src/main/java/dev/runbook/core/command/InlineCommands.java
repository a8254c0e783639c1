package dev.runbook.core.command;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Command.Language;
import dev.runbook.core.model.Inline;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells inline code that is a command from inline code that is a name, a setting, a metric or a file. */
public final class InlineCommands {
    private InlineCommands() {}

    /**
     * The command that inline code is, if it is one.
     *
     * @param inStep whether it stands in a step, where a program alone ({@code htop}, {@code ./run.sh}) is a command
     */
    public static Optional<Command> read(Inline.Code code, Source source, boolean inStep) {
        String written = code.text();
        int start = written.length() - written.stripLeading().length();
        if (written.startsWith("$ ", start)) {
            start += 2;
        }
        String text = written.substring(start).strip();
        if (text.isEmpty() || text.length() > Fences.MAX_LENGTH) {
            return Optional.empty();
        }
        Optional<Language> language = language(text, inStep);
        int at =
                code.content().start() + Math.max(0, source.text(code.content()).indexOf(text));
        return language.map(
                l -> Commands.of(Command.Where.INLINE, "", "", l, CommandText.of(text, at), source, Set.of()));
    }

    private static Optional<Language> language(String text, boolean inStep) {
        if (isSql(text)) {
            return Optional.of(Language.SQL);
        }
        if (Crontab.is(text) && Evidence.of(Crontab.command(text)) != Evidence.NONE) {
            return Optional.of(Language.CRONTAB);
        }
        if (Lines.isPromql(text) || Lines.isYaml(text) || Lines.isAssignment(text)) {
            return Optional.empty();
        }
        return isShell(text, inStep) ? Optional.of(Language.BASH) : Optional.empty();
    }

    /** A statement, not a mere keyword such as {@code CREATE INDEX}. */
    private static boolean isSql(String text) {
        boolean ended = text.endsWith(";");
        long words = text.chars().filter(c -> c == ' ').count() + 1;
        return Sql.begins(text, true)
                && (ended
                        || words > 2
                                && (text.indexOf('(') > 0
                                        || words > 3
                                        || text.indexOf('*') > 0
                                        || text.indexOf('.') > 0));
    }

    private static boolean isShell(String text, boolean inStep) {
        List<Shell.Simple> commands = Shell.commands(text);
        if (commands.isEmpty()) {
            return false;
        }
        List<Shell.Word> words = Wrappers.unwrap(commands.get(0).words(), Shell.Word::text);
        if (words.isEmpty()) {
            return false;
        }
        Evidence evidence = Evidence.of(text);
        Optional<Call> call = Call.of(words.stream().map(Shell.Word::text).toList());
        if (words.size() == 1) {
            boolean path = words.get(0).text().indexOf('/') >= 0;
            return inStep
                    && evidence == Evidence.STRONG
                    && (path || call.filter(known -> known.tool().alone()).isPresent());
        }
        boolean partial = call.filter(Call::isPartial).isPresent();
        if (partial || evidence == Evidence.NONE) {
            return false;
        }
        boolean options = words.stream().skip(1).anyMatch(word -> Arguments.isOption(word.raw()));
        return evidence == Evidence.STRONG || options && !words.get(0).text().contains("=");
    }
}

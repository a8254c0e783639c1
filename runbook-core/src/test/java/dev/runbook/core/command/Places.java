package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Placeholder;
import dev.runbook.core.model.Statement;
import java.util.List;
import java.util.Optional;

/** Checks that every place in what was read lies within what it is a part of. */
final class Places {
    private Places() {}

    static void check(List<FenceItem> items, Source source) {
        int line = 0;
        for (FenceItem item : items) {
            check(item.span().start(), item.span().end(), 0, source.text().length());
            assertThat(item.span().line()).isGreaterThan(line);
            line = item.span().endLine();
            item.command().ifPresent(command -> check(command, item.span(), source));
        }
    }

    static void check(Command command, Span around, Source source) {
        int start = command.span().start();
        int end = command.span().end();
        check(start, end, around.start(), around.end());
        assertThat(command.tool()).isNotEmpty();
        for (Placeholder placeholder : command.placeholders()) {
            check(placeholder.span().start(), placeholder.span().end(), start, end);
            if (placeholder.text().indexOf('\n') < 0) {
                assertThat(source.text(placeholder.span())).isEqualTo(placeholder.text());
            }
        }
        check(command.invocations(), command.statements(), start, end);
        command.misuses().forEach(found -> check(found.start(), found.end(), start, end));
        assertThat(Running.endless(command)).matches(found -> isOneOf(found, command));
        assertThat(Running.interactive(command)).matches(found -> isOneOf(found, command));
        if (ShellParser.check(command.text()) instanceof ShellParser.Broken broken) {
            check(
                    broken.first().start(),
                    broken.first().end(),
                    0,
                    command.text().length());
        }
    }

    private static boolean isOneOf(Optional<Invocation> found, Command command) {
        return found.map(command.invocations()::contains).orElse(true);
    }

    static void check(List<Invocation> invocations, List<Statement> statements, int from, int to) {
        for (int i = 0; i < invocations.size(); i++) {
            Invocation invocation = invocations.get(i);
            assertThat(invocation.outer()).isBetween(-1, i - 1);
            assertThat(invocation.words()).isNotEmpty();
            for (Argument word : invocation.words()) {
                check(word.start(), word.end(), from, to);
            }
            invocation.redirections().forEach(file -> check(file.start(), file.end(), from, to));
        }
        for (Statement statement : statements) {
            check(statement.start(), statement.end(), from, to);
            assertThat(statement.client()).isBetween(-1, invocations.size() - 1);
        }
    }

    static void check(int start, int end, int from, int to) {
        assertThat(start).isBetween(from, to);
        assertThat(end).isBetween(start, to);
    }
}

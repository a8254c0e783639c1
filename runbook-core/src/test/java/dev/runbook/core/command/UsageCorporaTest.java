package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.Folder;
import dev.runbook.core.Progress;
import dev.runbook.core.Runbooks;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Misuse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The commands of public runbooks, which people have run: next to nothing is found in them. */
@EnabledIfSystemProperty(
        named = "runbook.corpora",
        matches = ".+",
        disabledReason = "no public runbooks: give their folder as -Drunbook.corpora=DIR")
class UsageCorporaTest {
    @Test
    void nextToNothingIsFoundInCommandsThatPeopleRan() throws IOException {
        List<Command> commands = Runbooks.analyse(
                        Folder.read(Path.of(System.getProperty("runbook.corpora"))), LocalDate.EPOCH, Progress.SILENT)
                .context()
                .graph()
                .catalog()
                .runbooks()
                .stream()
                .flatMap(runbook -> runbook.fact().facts().of(Command.class).stream())
                .toList();
        List<Misuse> found = commands.stream()
                .flatMap(command -> command.misuses().stream())
                .map(Misuse.Found::misuse)
                .toList();
        assertThat(commands).hasSizeGreaterThan(200);
        assertThat(found).as(found.toString()).hasSizeLessThan(commands.size() / 100);
        Slips.assertFound(commands.stream().flatMap(command -> command.invocations().stream()), 0.85);
    }
}

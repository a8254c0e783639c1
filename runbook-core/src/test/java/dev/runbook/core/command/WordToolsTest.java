package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.markdown.Markdown;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs whose names are words of English. */
class WordToolsTest {
    @Test
    void areCommandsInAFenceOfTheShell() {
        assertThat(commands("```bash\nmake rollback\n```")).containsExactly("make rollback");
        assertThat(commands("```bash\nmake sure that it is up\n```")).isEmpty();
        assertThat(commands("```\nmake rollback\n```")).isEmpty();
    }

    private static List<String> commands(String text) {
        Source source = new Source("x.md", text);
        Block.Fence fence = (Block.Fence) Markdown.read(source).value().blocks().get(0);
        return Fences.read(fence, source).stream()
                .flatMap(item -> item.command().stream())
                .map(Command::text)
                .toList();
    }
}

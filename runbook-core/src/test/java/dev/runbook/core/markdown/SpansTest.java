package dev.runbook.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.Folder;
import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every span of every document holds what it should: see {@link SpanCheck}. */
class SpansTest {
    private static final int DOCUMENTS = 1_500;

    @Test
    void ofMadeDocuments() {
        Map<Long, List<String>> problems = new TreeMap<>();
        for (long seed = 0; seed < DOCUMENTS; seed++) {
            List<String> found = problems(new Source("d.md", NastyDocuments.of(seed)));
            if (!found.isEmpty()) {
                problems.put(seed, found);
            }
        }
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void ofOurOwnRunbooks(String lineEnd) throws IOException {
        assertAllRight(Path.of("..", "content", "src", "runbooks"), lineEnd);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "runbook.corpora",
            matches = ".+",
            disabledReason = "no public runbooks: give their folder as -Drunbook.corpora=DIR")
    void ofPublicRunbooks() throws IOException {
        assertAllRight(Path.of(System.getProperty("runbook.corpora")), "\n");
    }

    private static void assertAllRight(Path folder, String lineEnd) throws IOException {
        List<Source> sources = Folder.read(folder).runbooks();
        assertThat(sources).isNotEmpty();
        for (Source source : sources) {
            String text = source.text().replace("\r\n", "\n").replace("\n", lineEnd);
            assertThat(problems(new Source(source.path(), text)))
                    .as(source.path())
                    .isEmpty();
        }
    }

    private static List<String> problems(Source source) {
        Checked<Document> read = Markdown.read(source);
        assertThat(read.diagnostics()).isEmpty();
        return SpanCheck.problems(read.value());
    }
}

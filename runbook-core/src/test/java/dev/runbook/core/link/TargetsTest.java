package dev.runbook.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.markdown.Markdown;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.FrontMatter;
import dev.runbook.core.model.Runbook;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetsTest {
    private final Targets targets = new Targets(
            List.of(
                    runbook("ops/deploy.md", "# Deploy\n\n## Roll back\n\n<a id=\"old-name\"></a>\n"),
                    runbook("ops/index.md", "# Ops\n"),
                    runbook("db/restore.md", "# Restore\n")),
            Set.of("ops/diagram.png"));

    @Test
    void aPathIsRelativeToItsFile() {
        assertThat(page("ops/index.md", "deploy.md").file()).isEqualTo("ops/deploy.md");
        assertThat(page("ops/index.md", "../db/restore.md").file()).isEqualTo("db/restore.md");
        assertThat(page("db/restore.md", "../ops/").file()).isEqualTo("ops/index.md");
        assertThat(page("db/restore.md", "/ops/deploy").file()).isEqualTo("ops/deploy.md");
        assertThat(targets.resolve("ops/deploy.md", "diagram.png")).isEqualTo(new Target.File("ops/diagram.png"));
    }

    @Test
    void anAnchorNamesAHeadingOrAnHtmlElement() {
        assertThat(page("ops/index.md", "deploy.md#roll-back").heading())
                .hasValueSatisfying(heading -> assertThat(heading.text()).isEqualTo("Roll back"));
        assertThat(page("ops/deploy.md", "#old-name").heading()).isEmpty();
        assertThat(targets.resolve("ops/deploy.md", "#rol-back"))
                .isEqualTo(new Target.MissingAnchor("ops/deploy.md", "rol-back", Optional.of("roll-back")));
    }

    @Test
    void whatIsNotThereIsMissingAndTheNearestIsNamed() {
        assertThat(targets.resolve("ops/index.md", "deploi.md"))
                .isEqualTo(new Target.MissingFile("ops/deploi.md", Optional.of("ops/deploy.md")));
    }

    @Test
    void whatLeavesTheSourceIsOutsideAndWhatAGeneratorWritesIsUnknown() {
        assertThat(targets.resolve("ops/index.md", "../../etc/passwd")).isInstanceOf(Target.Outside.class);
        assertThat(targets.resolve("ops/index.md", "/elsewhere/")).isInstanceOf(Target.Unknown.class);
        assertThat(targets.resolve("ops/index.md", "{{ site.url }}/x")).isInstanceOf(Target.Unknown.class);
        assertThat(targets.resolve("ops/index.md", "mailto:a@b.example")).isInstanceOf(Target.External.class);
        assertThat(targets.resolve("ops/index.md", "%zz")).isInstanceOf(Target.MissingFile.class);
    }

    private Target.Page page(String from, String target) {
        assertThat(targets.resolve(from, target)).isInstanceOf(Target.Page.class);
        return (Target.Page) targets.resolve(from, target);
    }

    static Runbook runbook(String file, String text) {
        return new Runbook(
                Markdown.read(new Source(file, text)).value(),
                FrontMatter.none(file),
                file,
                Optional.empty(),
                Facts.NONE);
    }
}

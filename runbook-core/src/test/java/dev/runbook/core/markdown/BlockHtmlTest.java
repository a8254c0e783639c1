package dev.runbook.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BlockHtmlTest {
    @Test
    void anIdOfThePageAroundCannotBeTaken() {
        assertThat(html("<p id=\"rb-main\">x</p>\n\nSee <a id=\"rb-q\">y</a>.\n"))
                .doesNotContain("rb-");
    }

    @Test
    void paragraphsAndMarkup() {
        assertThat(html("A *b* **c** ~~d~~ `e <f>`  \nnext & last\n"))
                .isEqualTo("<p>A <em>b</em> <strong>c</strong> <del>d</del> <code>e &lt;f&gt;</code><br>\n"
                        + "next &amp; last</p>\n");
    }

    @Test
    void headingsBeginAtTheTopAndSkipNoLevel() {
        assertThat(html("## One\n\n#### Two\n\n##### Three\n\n#### Four\n\n# Five\n"))
                .isEqualTo("<h2 id=\"one\">One</h2>\n<h3 id=\"two\">Two</h3>\n<h4 id=\"three\">Three</h4>\n"
                        + "<h3 id=\"four\">Four</h3>\n<h2 id=\"five\">Five</h2>\n");
    }

    @Test
    void anIdIsWrittenOnce() {
        String html = html("# A {#x}\n\n# B {#x}\n\nText <a name=\"x\"></a> <a id=\"y\"></a> <a id=\"y\">z</a>.\n");

        assertThat(html).contains("<h2 id=\"x\">A</h2>", "<h2>B</h2>", "<a></a> <a id=\"y\"></a> <a>z</a>");
    }

    @Test
    void listsTightAndLoose() {
        assertThat(html("- a\n- b\n  1. c\n"))
                .isEqualTo("<ul>\n<li>a\n</li>\n<li>b\n<ol>\n<li>c\n</li>\n</ol>\n</li>\n</ul>\n");
        assertThat(html("3. a\n\n4. b\n"))
                .isEqualTo("<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n");
    }

    @Test
    void tasksShowTheirState() {
        assertThat(html("- [ ] a\n- [x] b\n"))
                .contains("<input type=\"checkbox\" disabled aria-label=\"open\">a")
                .contains("<input type=\"checkbox\" disabled aria-label=\"done\" checked>b");
    }

    @Test
    void tablesScrollAndAlign() {
        assertThat(html("| A | B |\n|---|--:|\n| 1 | 2 |\n"))
                .contains("tabindex=\"0\" role=\"group\" aria-label=\"Table: A\"")
                .contains("<th scope=\"col\">A</th><th scope=\"col\" class=\"right\">B</th>")
                .contains("<td>1</td><td class=\"right\">2</td>");
    }

    @Test
    void rawTagsAreClosedAndStrayOnesDropped() {
        assertThat(html("A <b>bold <container-id> </div> end.\n"))
                .isEqualTo("<p>A <b>bold &lt;container-id&gt;  end.</b></p>\n");
    }

    @Test
    void nothingRuns() {
        String html = html("<script>alert(1)</script>\n\n[a](javascript:alert(1)) <img src=x onerror=alert(1)>\n\n"
                + "<p style=\"x\" onclick=\"y\">t</p>\n\n<a href=\"vbscript:x\">b</a>\n");

        assertThat(html).doesNotContain("<script", "javascript:", "<img", "onclick", "style=", "vbscript");
    }

    @Test
    void aLinkToNowhereIsText() {
        assertThat(html("[a](gone.md) <a href=\"gone.md\">b</a> [c](https://c.example/?a=1&b=2)\n"))
                .isEqualTo("<p><span class=\"dead\" title=\"This link leads nowhere\">a</span> <a>b</a> "
                        + "<a href=\"https://c.example/?a=1&amp;b=2\">c</a></p>\n");
    }

    @Test
    void namesBecomeLinksButNotInHeadingsAndLinks() {
        Text text = new Text("# Down\n\nSee Down or [Down](https://x.example).\n");
        text.markAll("Down", span -> new Mark.Name(span, "alerts/x/Down/", "alert"));

        assertThat(text.html())
                .isEqualTo("<h2 id=\"down\">Down</h2>\n<p>See <a class=\"name\" href=\"/alerts/x/Down/\">Down</a> or "
                        + "<a href=\"https://x.example\">Down</a>.</p>\n");
    }

    @Test
    void aSecretIsNeverWritten() {
        Text text = new Text("Password `hunter2`, hunter2.\n\n```bash\nmysql -phunter2 <db>\n```\n");
        text.markAll("hunter2", Mark.Secret::new);
        text.markAll("<db>", span -> new Mark.Blank(span, "db"));
        text.command("mysql -phunter2 <db>", Command.Effect.READ);

        assertThat(text.html()).doesNotContain("hunter2").contains("<var data-name=\"db\">&lt;db&gt;</var>");
    }

    @Test
    void aCommandStandsApartFromPromptAndOutput() {
        Text text = new Text("```bash\n# look\n$ kubectl get pods\nNAME READY\n$ kubectl drain \\\n    node\n```\n");
        text.command("kubectl get pods", Command.Effect.READ);
        text.command("kubectl drain \\\n    node", Command.Effect.DISRUPT);

        assertThat(text.html())
                .isEqualTo("<pre class=\"fence cmds\" data-lang=\"bash\"><code><span class=\"c\"># look\n</span>"
                        + "<span class=\"cmd\" data-effect=\"read\"><span class=\"pr\">$ </span>"
                        + "<span class=\"cc\">kubectl get pods</span>\n</span>NAME READY\n"
                        + "<span class=\"cmd\" data-effect=\"disrupt\">"
                        + "<span class=\"eff disrupt\">Interrupts service</span><span class=\"pr\">$ </span>"
                        + "<span class=\"cc\">kubectl drain \\\n    node</span>\n</span></code></pre>\n");
    }

    @Test
    void aFenceWithoutCommandsScrolls() {
        assertThat(html("```\na  b\n```\n"))
                .isEqualTo("<pre class=\"fence\" tabindex=\"0\"><code>a  b\n</code></pre>\n");
    }

    @Test
    void aCommandInRunningTextSaysWhatItDoes() {
        Text text = new Text("Run `rm -rf /data`.\n");
        text.command("rm -rf /data", Command.Effect.DESTROY);

        assertThat(text.html())
                .isEqualTo("<p>Run <span class=\"eff destroy\">Destroys data</span>"
                        + "<code class=\"cmd cc\" data-effect=\"destroy\">rm -rf /data</code>.</p>\n");
    }

    @Test
    void stepsGetABoxHoweverTheyAreWritten() {
        Text text = new Text("1. a\n2. b\n\n## Step 1\n\ntext\n\n**Phase**\n\nmore\n\n## Else\n\n```\n# 1. c\n```\n");
        text.steps.putAll(Map.of(1, 1, 2, 2, 4, 3, 8, 4, 15, 5));

        String html = text.html();

        assertThat(html)
                .contains("<li class=\"step\"><input type=\"checkbox\" class=\"tick\" id=\"rb-tick-1\""
                        + " aria-label=\"Step 1 done\">a")
                .contains("<section class=\"step\"><h2 id=\"step-1\"><input")
                .contains("<p>text</p>\n</section>\n<section class=\"step\"><p><input")
                .contains("<p>more</p>\n</section>\n<h2 id=\"else\">")
                .contains("<span class=\"c\"><input type=\"checkbox\" class=\"tick\" id=\"rb-tick-5\"");
    }

    private static String html(String markdown) {
        return new Text(markdown).html();
    }

    /** A text with what is known of its places. */
    private static final class Text implements Decorations {
        private final Document document;
        private final List<Mark> marks = new ArrayList<>();
        private final List<Command> commands = new ArrayList<>();
        private final Map<Integer, Integer> steps = new HashMap<>();

        Text(String markdown) {
            document = Markdown.read(new Source("x.md", markdown)).value();
        }

        String html() {
            Set<String> ids = new HashSet<>();
            List<Block> blocks = document.blocks();
            return new BlockHtml(this, 2, ids).html(blocks);
        }

        void markAll(String word, Function<Span, Mark> mark) {
            String text = document.source().text();
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                marks.add(mark.apply(document.source().span(at, at + word.length())));
            }
        }

        void command(String text, Command.Effect effect) {
            int at = document.source().text().indexOf(text);
            commands.add(new Command(
                    document.source().span(at, at + text.length()),
                    Command.Where.FENCE,
                    "bash",
                    Command.Language.BASH,
                    "x",
                    text,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    effect));
        }

        @Override
        public Optional<String> href(Mark.Name name) {
            return Optional.of("/" + name.url());
        }

        @Override
        public List<Mark> marks(Span within) {
            return marks.stream()
                    .filter(mark -> within.contains(mark.span()))
                    .sorted(Comparator.comparing(Mark::span))
                    .toList();
        }

        @Override
        public List<Command> commands(Span within) {
            return commands.stream()
                    .filter(command -> within.contains(command.span()))
                    .toList();
        }

        @Override
        public OptionalInt step(int line) {
            Integer step = steps.get(line);
            return step == null ? OptionalInt.empty() : OptionalInt.of(step);
        }
    }
}

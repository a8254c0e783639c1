package dev.runbook.core.markdown;

import java.util.List;
import java.util.Random;

/** Makes documents that hold all that is hard to read, the same for the same seed. */
final class NastyDocuments {
    private static final List<String> INLINES = List.of(
            "plain text",
            "`code`",
            "`` a ` b ``",
            "` padded `",
            "`open",
            "**strong**",
            "__strong__",
            "*emphasis*",
            "_emphasis_",
            "***both***",
            "**a *b `c` d* e**",
            "~~gone~~",
            "[link](target.md#a)",
            "[link](<a b> \"title\")",
            "[`code` link](x.md 'title')",
            "[ref][label]",
            "[label]",
            "[label][]",
            "[nowhere][missing]",
            "![image](p.png \"t\")",
            "[![image](p.png)](x.md)",
            "<https://example.com/a?b=c&d>",
            "<ops@example.com>",
            "https://example.com/(a)b_c.",
            "see http://localhost:8080/x),",
            "<container-id>",
            "<b>bold</b>",
            "<br/>",
            "<!-- comment -->",
            "a &amp; b &lt; &#x1F600; &nope;",
            "\\*escaped\\* \\\\ \\a",
            "\ud83d\ude00 \ud83d\udc69\u200d\ud83d\udcbb e\u0301 \u00e4",
            "{{< ref \"page.md\" >}}",
            "[hugo]({{< ref \"page.md#x\" >}})",
            "{{ $labels.x }}",
            "$VERSION ${X} <x> [x]",
            "a * b * c _ d",
            "2 < 3 > 1 | x",
            "tab\there",
            "[unclosed](x",
            "![ [ ] ]( ) <a href=",
            "soft  ",
            "hard\\",
            "| pipe | cells |",
            "***",
            "**not closed",
            "a@b.c www.x.y",
            "\u00a0nbsp\u2028ls");

    private static final List<String> BLOCKS = List.of(
            "# Heading ~",
            "## Heading ~ ##",
            "### ~ {#own-id}",
            "#No heading ~",
            "~\n===",
            "~\n~\n---",
            "######",
            "~",
            "~\n~\n~",
            "~\\\n~",
            "~  \n~",
            "- ~\n- ~\n  ~\n- [ ] ~\n- [x] ~",
            "* ~\n\n  ~\n\n* ~",
            "1. ~\n   ```bash\n   $ ls -l\n\n\tcat x\n   ```\n2. ~\n   - ~\n     1) ~\n        > ~",
            "+ ~\n\t- ~\n\t\t~",
            "10) ~\n11) ~",
            "-\n- ~",
            "- # ~\n- > ~\n- ```\n  x\n  ```",
            "> ~\n> ~\n~",
            "> > ~\n> - ~\n>   ~\n>\n> ```\n> code\n> more",
            "```\ncode ~\n```",
            "~~~~ yaml title=\"x\"\na: b\n~~~\n~~~~",
            "  ```sql\n  select 1;\n   indented\n no\n  ```",
            "```bash\nnever closed",
            "    indented code\n\n    more",
            "\tcode by tab\n\t\tmore",
            "| a | b |\n|---|:-:|\n| ~ | ~ |\n| \\| | `x|y` |",
            "a | b\n--- | ---:\n~ | ~\nshort\n| too | many | cells |",
            "|a|\n|-|",
            "<div>\n~\n</div>",
            "<details><summary>x</summary>\n\n~\n\n</details>",
            "<!-- comment\n~\n-->",
            "<script>\nalert(1)\n</script>",
            "---",
            "* * *",
            "[label]: target.md \"title\"",
            "[other]: <a b>\n'title'",
            "[^1]: ~",
            "\\# ~",
            "",
            "\u0000 ~",
            "\f ~");

    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");

    private final Random random;

    private NastyDocuments(long seed) {
        random = new Random(seed);
    }

    static String of(long seed) {
        NastyDocuments documents = new NastyDocuments(seed);
        String text = documents.document();
        return text.replace("\n", documents.any(LINE_ENDS));
    }

    private String document() {
        StringBuilder out = new StringBuilder();
        if (random.nextInt(3) == 0) {
            out.append("---\ntitle: \"\ud83d\ude00 x\"\ntags: [a]\n---\n");
        }
        int blocks = 1 + random.nextInt(12);
        for (int i = 0; i < blocks; i++) {
            out.append(block(0)).append(random.nextInt(4) == 0 ? "\n" : "\n\n");
        }
        return random.nextInt(3) == 0 ? out.toString().stripTrailing() : out.toString();
    }

    /** A block, perhaps within a quote or list item, perhaps with broken indentation. */
    private String block(int depth) {
        String block = filled(any(BLOCKS));
        if (depth < 3 && random.nextInt(4) == 0) {
            block = block + "\n" + (random.nextBoolean() ? "\n" : "") + block(depth + 1);
        }
        return switch (depth < 3 ? random.nextInt(10) : 9) {
            case 0 -> "> " + block.replace("\n", "\n> ");
            case 1 -> "- " + block.replace("\n", "\n  ");
            case 2 -> "3. " + block.replace("\n", "\n   ");
            case 3 -> ">" + block.replace("\n", "\n>");
            case 4 -> "-\t" + block.replace("\n", "\n\t");
            case 5 -> "  " + block.replace("\n", "\n " + " ".repeat(random.nextInt(4)));
            default -> block;
        };
    }

    private String filled(String block) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < block.length(); i++) {
            boolean fence = block.startsWith("~~~", i);
            if (fence) {
                out.append("~~~");
                i += 2;
            } else if (block.charAt(i) == '~') {
                out.append(text());
            } else {
                out.append(block.charAt(i));
            }
        }
        return out.toString();
    }

    private String text() {
        StringBuilder out = new StringBuilder(any(INLINES));
        for (int i = random.nextInt(4); i > 0; i--) {
            out.append(random.nextInt(5) == 0 ? "" : " ").append(any(INLINES));
        }
        return out.toString();
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}

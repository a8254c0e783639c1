package dev.runbook.core.command;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.markdown.Markdown;
import dev.runbook.core.model.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures how many snippets of shell are normalised, split, judged and parsed in a second on one thread, and what the
 * slowest of them and the texts that are known to be slow take. Arguments: folders of Markdown whose fences are measured.
 */
final class SnippetBench {
    private static final int ROUNDS = 40;
    private static final long MILLION = 1_000_000;
    private static final String[] FORMS = {
        "kubectl get pods -n shop-%d -o wide | grep -v Running",
        "for i in 1 2 %d; do curl -fsS \"http://cart-$i:8080/health\" || echo \"down: $i\"; done",
        "PGPASSWORD=\"$PW\" psql -h db-%d -c \"SELECT count(*) FROM carts WHERE age > %1$d\"",
        "if ! systemctl is-active --quiet cart-%d; then\n  systemctl restart cart-%1$d\nfi",
        "$ docker logs cart-%d --tail 100\n2026-01-01 started\n$ docker restart cart-%1$d",
        "cat <<EOF > /tmp/cart-%d.yaml\nkind: Pod\nname: cart-%1$d\nEOF\nkubectl apply -f /tmp/cart-%1$d.yaml",
        "kubectl logs <pod-%d> -n <namespace> --since=1h > '/tmp/logs-%1$d.txt",
    };

    private SnippetBench() {}

    public static void main(String[] args) throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            snippets.add(generated(FORMS[i % FORMS.length].formatted(i)));
        }
        measure("generated", snippets);
        for (String folder : args) {
            measure(folder, written(Path.of(folder)));
        }
        for (String slow : List.of(
                "a|",
                "a;",
                "a&&",
                "<<EOF\n",
                "<<EOF ",
                "$(",
                "( ",
                "${a:-",
                "{ ",
                "`",
                "'\"",
                "if ",
                "$((",
                "echo x\n",
                "<a ",
                "[a ",
                "{{")) {
            String text = slow.repeat((64 << 10) / slow.length());
            Snippet snippet = generated(text.substring(0, Math.min(text.length(), (64 << 10) - 2)));
            long best = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                read(snippet);
                ShellParser.check(text.substring(0, text.length() - 1) + "'");
                best = Math.min(best, System.nanoTime() - start);
            }
            System.out.printf("%-8s %6d ms%n", slow.strip(), best / MILLION);
        }
    }

    private record Snippet(Block.Fence fence, Source source) {}

    private static Snippet generated(String text) {
        return fences(new Source("x.md", "```bash\n" + text + "\n```\n"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Snippet> written(Path folder) throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                fences(new Source(file.toString(), Files.readString(file))).forEach(snippets::add);
            }
        }
        return snippets;
    }

    private static Stream<Snippet> fences(Source source) {
        return Markdown.read(source)
                .value()
                .allBlocks()
                .filter(Block.Fence.class::isInstance)
                .map(block -> new Snippet((Block.Fence) block, source));
    }

    private static void measure(String name, List<Snippet> snippets) {
        for (int round = 1; round <= ROUNDS; round++) {
            long slowest = 0;
            long start = System.nanoTime();
            for (Snippet snippet : snippets) {
                long from = System.nanoTime();
                read(snippet);
                slowest = Math.max(slowest, System.nanoTime() - from);
            }
            long took = System.nanoTime() - start;
            if (round == 1 || round == ROUNDS) {
                System.out.printf(
                        "%s, round %d: %d snippets, %d a second, slowest %.2f ms%n",
                        name,
                        round,
                        snippets.size(),
                        snippets.size() * (1000L * MILLION) / took,
                        slowest / (double) MILLION);
            }
        }
    }

    /** Normalised, split, with effects, and parsed. */
    private static int read(Snippet snippet) {
        int broken = 0;
        for (FenceItem item : Fences.read(snippet.fence(), snippet.source())) {
            boolean refused = item.command()
                    .filter(command -> ShellParser.check(command.text()) instanceof ShellParser.Broken)
                    .isPresent();
            broken += refused ? 1 : 0;
        }
        return broken;
    }
}

package dev.runbook.core.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.page.Page;
import dev.runbook.core.page.Searchable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchIndexTest {
    @Test
    void theSamePagesGiveTheSameBytesInAnyOrderOnAnyNumberOfThreads() throws IOException {
        List<Page> pages = pages(300);
        List<Page> shuffled = new ArrayList<>(pages);
        Collections.shuffle(shuffled, new Random(1));

        SearchIndex parallel = new SearchIndex();
        shuffled.parallelStream().forEach(parallel::add);

        assertThat(written(parallel)).isEqualTo(written(index(pages)));
    }

    @Test
    void aShardIsAScriptThatHandsOverItsValue() throws IOException {
        Map<String, String> shards = written(index(pages(20)));

        assertThat(shards.get("search/data/index.js"))
                .startsWith("runbookSearch(\"")
                .contains("\"pages\":20,");
        assertThat(shards.get("search/data/m0.js"))
                .contains(
                        "\"alerts/web/Alert0/index.html\",\"Alert 0 Down\",\"alert\",\"web\",\"Critical\",\"It is 0. ");
        assertThat(shards.values()).allMatch(shard -> shard.endsWith(");\n"));
    }

    @Test
    void noShardIsLong() throws IOException {
        Map<String, String> shards = written(index(pages(2_000)));

        assertThat(shards).hasSizeGreaterThan(300);
        assertThat(shards.values()).allMatch(shard -> shard.length() < 9_000);
    }

    @Test
    void aPageThatNobodyLooksForIsLeftOut() throws IOException {
        Page hidden = new Sheet("alerts/web/X/", "Hidden", Optional.empty());

        assertThat(written(index(List.of(hidden))).values()).noneMatch(shard -> shard.contains("idden"));
    }

    @Test
    void anIndexOfNothingCanBeRead() throws IOException {
        assertThat(written(index(List.of())).get("search/data/index.js")).contains("\"pages\":0", "\"t\":[]");
    }

    @Test
    void aTitleWeighsMoreThanAMention() {
        Page titled = new Sheet("a/", "Disk Full", Optional.of(new Searchable(Optional.empty(), List.of(), "x")));
        Page mentions = new Sheet(
                "b/", "Something Else", Optional.of(new Searchable(Optional.empty(), List.of(), "disk ".repeat(50))));

        assertThat(weight(titled, "disk")).isGreaterThan(2 * weight(mentions, "disk"));
        assertThat(weight(titled, "diskfull")).isEqualTo(Postings.MAX_WEIGHT);
    }

    @Test
    void aNameIsFoundByItsWordsFromAnyOfThemOn() {
        Page page =
                new Sheet("a/", "KubePodCrashLooping", Optional.of(new Searchable(Optional.empty(), List.of(), "")));

        assertThat(Weights.of(page, page.search().orElseThrow()).terms())
                .containsKeys(
                        "kube", "pod", "crash", "looping", "kubepodcrashlooping", "podcrashlooping", "crashlooping");
    }

    @Test
    void theHeaviestAreKeptAndStayInOrder() {
        int[] entries = IntStream.range(0, 10)
                .map(page -> Postings.entry(page, page % 3 + 1))
                .toArray();

        assertThat(IntStream.of(Postings.heaviest(entries, 5)).map(Postings::page))
                .containsExactly(1, 2, 4, 5, 8);
        assertThat(Postings.heaviest(entries, 10)).isEqualTo(entries);
    }

    private static int weight(Page page, String term) {
        return Weights.of(page, page.search().orElseThrow()).terms().getOrDefault(term, 0);
    }

    private static List<Page> pages(int count) {
        return IntStream.range(0, count)
                .<Page>mapToObj(i -> new Sheet(
                        "alerts/web/Alert" + i + "/",
                        "Alert " + i + " Down",
                        Optional.of(new Searchable(
                                Optional.of("Critical"), List.of("metric_" + i), "It is " + i + ".\n" + words(i)))))
                .toList();
    }

    private static String words(int seed) {
        StringBuilder words = new StringBuilder();
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            words.append(Integer.toString(random.nextInt(4_000) + 40_000, 36)).append(' ');
        }
        return words.toString();
    }

    private static SearchIndex index(List<Page> pages) {
        SearchIndex index = new SearchIndex();
        pages.forEach(index::add);
        return index;
    }

    private static Map<String, String> written(SearchIndex index) throws IOException {
        Map<String, String> shards = new TreeMap<>();
        index.write((path, bytes) -> shards.put(path, new String(bytes, UTF_8)));
        return shards;
    }

    private record Sheet(String url, String title, Optional<Searchable> search) implements Page {
        @Override
        public String kind() {
            return "alert";
        }

        @Override
        public Optional<String> service() {
            return Optional.of("web");
        }
    }
}

package dev.runbook.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import dev.runbook.core.search.SearchIndex;
import dev.runbook.template.SearchPages.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Search over ten thousand pages: what is asked for comes first, and little is loaded for it. */
class SearchBrowserTest {
    private static final int SERVICES = 500;
    private static final int QUERIES = 60;
    private static final long BUDGET = 100_000;
    /** Asks as a reader does who has loaded nothing yet; gives the first result and the names of the shards. */
    private static final String ASK = """
            async ([root, query]) => {
              const search = new RunbookSearch(root);
              const found = await search.find(query, {}, 1);
              return [found.results[0]?.url ?? '', found.results[0]?.title ?? '', ...search.shards.loaded.keys()];
            }
            """;

    private static final Path FOLDER = Path.of("target", "search-site").toAbsolutePath();
    private static final List<Sheet> SHEETS = SearchPages.of(SERVICES);

    private static Optional<Chromium> chromium = Optional.empty();
    private static Optional<Page> page = Optional.empty();

    /** What people type who look for a page, and whether any page of the same title will do. */
    enum Asks {
        NAME_AND_SERVICE {
            @Override
            String query(Sheet sheet, SplittableRandom random) {
                return sheet.title() + " " + sheet.service().orElseThrow();
            }
        },
        NAME_WITHOUT_SPACES {
            @Override
            String query(Sheet sheet, SplittableRandom random) {
                return flat(sheet) + " " + sheet.service().orElseThrow();
            }
        },
        UNFINISHED {
            @Override
            String query(Sheet sheet, SplittableRandom random) {
                return sheet.service().orElseThrow() + " "
                        + flat(sheet).substring(0, flat(sheet).length() - 2);
            }
        },
        ONE_TYPO {
            @Override
            String query(Sheet sheet, SplittableRandom random) {
                return mistyped(flat(sheet), random) + " " + sheet.service().orElseThrow();
            }
        },
        NAME_ALONE_WITH_TWO_TYPOS {
            @Override
            String query(Sheet sheet, SplittableRandom random) {
                return mistyped(mistyped(flat(sheet), random), random);
            }

            @Override
            boolean anyService() {
                return true;
            }
        },
        OPTION {
            @Override
            String query(Sheet sheet, SplittableRandom random) {
                return sheet.option() + " " + sheet.service().orElseThrow();
            }
        },
        ERROR {
            @Override
            String query(Sheet sheet, SplittableRandom random) {
                return sheet.error();
            }
        };

        abstract String query(Sheet sheet, SplittableRandom random);

        boolean anyService() {
            return false;
        }

        private static String flat(Sheet sheet) {
            return sheet.title().replace(" ", "").toLowerCase(Locale.ROOT);
        }

        private static String mistyped(String text, SplittableRandom random) {
            int at = random.nextInt(text.length() - 1);
            char typed = (char) ('a' + random.nextInt(26));
            return switch (random.nextInt(4)) {
                case 0 -> text.substring(0, at) + text.substring(at + 1);
                case 1 -> text.substring(0, at) + typed + text.substring(at);
                case 2 -> text.substring(0, at) + typed + text.substring(at + 1);
                default -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            };
        }
    }

    @BeforeAll
    static void build() throws IOException {
        chromium = Chromium.open();
        if (chromium.isEmpty()) {
            return;
        }
        SearchIndex index = new SearchIndex();
        SHEETS.parallelStream().forEach(index::add);
        index.write(SearchBrowserTest::write);
        for (Map.Entry<String, byte[]> asset : SiteTemplate.assets().entrySet()) {
            write(asset.getKey(), asset.getValue());
        }
        write("index.html", "<!doctype html><script src=\"assets/search.js\"></script>".getBytes(UTF_8));
        Page opened = chromium.get().browser().newPage();
        opened.navigate(FOLDER.resolve("index.html").toUri().toString());
        page = Optional.of(opened);
    }

    @AfterAll
    static void close() {
        chromium.ifPresent(Chromium::close);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAskedForComesFirstAndLittleIsLoaded(Asks asks) throws IOException {
        assumeTrue(page.isPresent(), Chromium.MISSING);
        SplittableRandom random = new SplittableRandom(asks.name().hashCode());
        List<String> missed = new ArrayList<>();
        long most = 0;
        for (int i = 0; i < QUERIES; i++) {
            Sheet wanted = SHEETS.get(random.nextInt(SHEETS.size()));
            String query = asks.query(wanted, random);
            List<?> answer = (List<?>)
                    page.orElseThrow().evaluate(ASK, List.of(FOLDER.toUri().toString(), query));
            boolean first = asks.anyService()
                    ? answer.get(1).equals(wanted.title())
                    : answer.get(0).toString().endsWith("/" + wanted.path());
            if (!first) {
                missed.add(query + " -> " + answer.get(0));
            }
            most = Math.max(most, loaded(answer.subList(2, answer.size())));
        }

        assertThat(missed).hasSizeLessThan(QUERIES / 10);
        assertThat(most).isLessThan(BUDGET);
    }

    /** The bytes of the script, the directory and the shards. */
    private static long loaded(List<?> shards) throws IOException {
        long bytes = 0;
        for (String file : Stream.concat(
                        Stream.of("assets/search.js", "search/data/index.js"),
                        shards.stream().map(shard -> "search/data/" + shard + ".js"))
                .toList()) {
            bytes += Files.size(FOLDER.resolve(file));
        }
        return bytes;
    }

    private static void write(String path, byte[] bytes) throws IOException {
        Path file = FOLDER.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}

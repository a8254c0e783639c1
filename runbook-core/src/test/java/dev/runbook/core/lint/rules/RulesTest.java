package dev.runbook.core.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.lint.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The registry is complete: no rule and no page is left out of it. */
class RulesTest {
    private static final Path CLASSES = Path.of("target/classes/dev/runbook/core/lint/rules");
    private static final Path PAGES = Path.of("src/main/resources/dev/runbook/core/lint/rules");

    @Test
    void everyRuleClassIsRegistered() throws Exception {
        Set<String> written = new TreeSet<>();
        for (String file : files(CLASSES, ".class")) {
            String name = "dev.runbook.core.lint.rules." + file.replace('/', '.');
            Class<?> type = Class.forName(name);
            if (Rule.class.isAssignableFrom(type)) {
                written.add(name);
            }
        }
        assertThat(registered(rule -> rule.getClass().getName())).isEqualTo(written);
    }

    @Test
    void everyPageBelongsToARule() throws IOException {
        Set<String> pages = files(PAGES, ".md").stream()
                .map(file -> "dev.runbook.core.lint.rules." + file.replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(registered(rule -> rule.getClass().getName())).isEqualTo(pages);
    }

    @Test
    void idsAreUniqueAndSortedWithinTheirFamily() {
        List<String> ids = Rules.ALL.stream()
                .map(rule -> Rules.family(rule) + "/" + rule.id())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        Rules.ALL.stream()
                .collect(Collectors.groupingBy(Rules::family))
                .values()
                .forEach(family ->
                        assertThat(family.stream().map(Rule::id).toList()).isSorted());
        assertThat(ids).allMatch(id -> id.matches("[a-z]+/[a-z]+(-[a-z]+)*"));
    }

    private static Set<String> registered(java.util.function.Function<Rule, String> name) {
        return Rules.ALL.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of files below a folder, without their ending. */
    private static List<String> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(ending))
                    .map(file -> file.substring(0, file.length() - ending.length()))
                    .filter(file -> !file.endsWith("package-info"))
                    .toList();
        }
    }
}

package dev.runbook.core.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.runbook.core.lint.Finding;
import dev.runbook.core.lint.Rule;
import dev.runbook.core.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule's page is its specification: each bad example gives exactly the report that follows it, each good one gives
 * none. {@code -Daccept} writes the reports into the pages, to be looked at in the diff.
 */
class RuleSpecTest {
    private static final boolean ACCEPT = System.getProperty("accept") != null;

    @TestFactory
    Stream<DynamicNode> rules() throws IOException {
        List<DynamicNode> containers = new ArrayList<>();
        for (Rule rule : Rules.ALL) {
            if (ACCEPT) {
                accept(rule);
            }
            RulePage page = RulePage.parse(Rules.page(rule));
            Stream<DynamicNode> shape = Stream.of(dynamicTest("page", () -> shape(rule, page)));
            Stream<DynamicNode> examples = page.examples().stream()
                    .map(example -> dynamicTest("line " + example.line(), () -> check(rule, example)));
            containers.add(dynamicContainer(rule.id(), Stream.concat(shape, examples)));
        }
        return containers.stream();
    }

    private static void shape(Rule rule, RulePage page) {
        assertThat(page.title()).startsWith("# ");
        assertThat(page.lines().get(1)).isEmpty();
        assertThat(page.lines().get(2)).as("why it hurts").isNotBlank();
        assertThat(page.sections()).containsExactly("Bad", "Good", "Mend");
        assertThat(page.examples()).anyMatch(example -> example.report().isPresent());
        assertThat(page.examples()).anyMatch(example -> example.report().isEmpty());
        assertThat(page.lines()).noneMatch(line -> line.contains("- " + rule.id() + ":"));
    }

    private static void check(Rule rule, RulePage.Example example) {
        String report = report(rule, example);
        assertThat(report).isEqualTo(example.report().orElse(""));
        assertThat(example.report().filter(String::isEmpty))
                .as("a bad example reports something")
                .isEmpty();
    }

    private static String report(Rule rule, RulePage.Example example) {
        SmallFolder.Result result = SmallFolder.lint(example.files(), Specimen.rules(rule));
        List<Finding> ofRule = result.findings().stream()
                .filter(finding -> finding.diagnostic().rule().equals(rule.id()))
                .toList();
        return new TextReport(false).body(result.context(), ofRule);
    }

    private static void accept(Rule rule) throws IOException {
        RulePage page = RulePage.parse(Rules.page(rule));
        List<String> reports = page.examples().stream()
                .filter(example -> example.report().isPresent())
                .map(example -> report(rule, example))
                .toList();
        String path = rule.getClass().getName().replace('.', '/') + ".md";
        for (String root : List.of("src/main/resources", "target/classes")) {
            Files.writeString(Path.of(root, path), page.with(reports));
        }
    }
}

package dev.runbook.core.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.runbook.core.Analysis;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Finding;
import dev.runbook.core.lint.Linter;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.Rule;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.lint.rules.input.InternalError;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
        String place = rule.getClass().getSimpleName() + ".md, line " + example.line();
        assertThat(report).as(place).isEqualTo(example.report().orElse(""));
        assertThat(example.report().filter(String::isEmpty))
                .as(place + ": a bad example reports something")
                .isEmpty();
    }

    private static String report(Rule rule, RulePage.Example example) {
        Analysis analysis = SmallFolder.analyse(example.files());
        List<Finding> findings =
                rule instanceof InternalError ? withBrokenRule(analysis.context()) : analysis.findings();
        List<Finding> ofRule = findings.stream()
                .filter(finding -> finding.diagnostic().rule().equals(rule.id()))
                .toList();
        TextReport report = new TextReport(false);
        return ofRule.stream()
                .map(finding -> report.block(analysis.context(), finding))
                .collect(Collectors.joining("\n"));
    }

    private static List<Finding> withBrokenRule(Context context) {
        List<Rule> rules = new ArrayList<>(Rules.ALL);
        rules.add(new BrokenRule());
        return new Linter(rules).lint(context, List.of());
    }

    /** Crashes on a runbook whose title asks for it. */
    private static final class BrokenRule implements RunbookRule {
        @Override
        public Severity severity() {
            return Severity.INFO;
        }

        @Override
        public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
            if (runbook.fact().title().contains("Crash")) {
                throw new IllegalStateException("unexpected title");
            }
        }
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

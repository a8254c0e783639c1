package dev.runbook.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.markdown.Markdown;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.EscalationStep;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.FrontMatter;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.SeverityLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EscalationChainTest {
    private static final String TEXT = """
            # Shop

            ## Levels

            ### Level 1 (On-call)

            Looks first.

            ### Level 2 (Team lead)

            Looks next.

            ## Providers

            1. Network provider
            2. Power provider
            """;
    private static final Source SOURCE = new Source("shop.md", TEXT);

    @Test
    void stepsWithHeadingsOfTheirOwnAndStepsOfAListAreChainsEach() {
        List<EscalationChain> chains =
                chains(step(5, "On-call"), step(9, "Team lead"), step(15, "Network"), step(16, "Power"));
        assertThat(chains)
                .extracting(
                        chain -> chain.steps().stream().map(EscalationStep::who).toList())
                .containsExactly(List.of("On-call", "Team lead"), List.of("Network", "Power"));
        assertThat(chains)
                .extracting(chain -> chain.section().orElseThrow().title())
                .containsExactly("Levels", "Providers");
    }

    @Test
    void whomASeverityTellsIsNoStepOfAChain() {
        SeverityLevel level =
                new SeverityLevel(SOURCE.lineSpan(15), "High", Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(chains(level, step(15, "Network"))).isEmpty();
    }

    private static EscalationStep step(int line, String who) {
        Span span = SOURCE.lineSpan(line);
        return new EscalationStep(span, "1", who, Optional.empty());
    }

    private static List<EscalationChain> chains(Fact... facts) {
        Document document = Markdown.read(SOURCE).value();
        Runbook runbook = new Runbook(
                document, FrontMatter.none("shop.md"), "Shop", Optional.empty(), Facts.of(Stream.of(facts)));
        Graph graph = Linker.link(List.of(runbook), Map.of(), Set.of(), Optional.empty());
        assertThat(graph.services()).hasSize(1);
        return EscalationChain.of(graph.services().get(0), graph);
    }
}

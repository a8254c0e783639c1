package dev.runbook.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Comparator;
import dev.runbook.core.model.Quantity;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.threshold.Quantities;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target < 80%; warning > 80%; critical > 95%"
                        + " | Up to 80%: target met. 80% to 95%: warning. Above 95%: critical.",
                "target < 1 s; critical > 5 s"
                        + " | Up to 1 s: target met. 1 s to 5 s: target missed, but nobody is told. Above 5 s: critical.",
                "target >= 99.9%; critical < 99.5%"
                        + " | Below 99.5%: critical. 99.5% to 99.9%: target missed, but nobody is told."
                        + " Above 99.9%: target met.",
                "critical > 500 ms | Up to 500 ms: no alert. Above 500 ms: critical.",
                "warning < 10; warning > 100 | Below 10: warning. 10 to 100: no alert. Above 100: warning.",
                "target < 90%; warning > 80%"
                        + " | Up to 80%: target met. 80% to 90%: warning, although the target is met. Above 90%: warning.",
                "warning > 1 s; critical > 2000 ms | Up to 1 s: no alert. 1 s to 2 s: warning. Above 2 s: critical.",
                "critical < 604800 s | Below 7 d: critical. Above 7 d: no alert.",
                "rollback > 5%; critical > 5% | Up to 5%: no alert. Above 5%: critical."
            })
    void saysWhatEachPartMeans(String figures, String words) {
        assertThat(bands(figures).get(0).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "target < 80%; critical > 95%, ZOOMED",
        "warning > 20%; critical > 95%, LINEAR",
        "target >= 99.9%; critical < 99.5%, ZOOMED",
        "critical < 99.9%, ZOOMED",
        "warning > 10 ms; critical > 2 s, LOGARITHMIC",
        "warning > 0; critical > 5000, LINEAR",
        "warning > 0; warning > 10; critical > 5000, LOGARITHMIC"
    })
    void theScaleFitsTheFigures(String figures, Axis.Kind kind) {
        assertThat(bands(figures).get(0).axis().kind()).isEqualTo(kind);
    }

    @Test
    void unitsThatCannotBeComparedHaveTheirOwnScale() {
        List<Band> bands = bands("warning > 60 s; warning > 1 GB; critical > 5 min");

        assertThat(bands).extracting(band -> band.marks().size()).containsExactly(2, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning > 0", "check > 5"})
    void nothingIsDrawnWhereThereIsNothingToSee(String figures) {
        assertThat(bands(figures)).isEmpty();
    }

    @Test
    void marksAndZonesStandInOrderWithinTheBand() {
        Random random = new Random(4711);
        for (int round = 0; round < 2000; round++) {
            List<Figure> figures = new ArrayList<>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                double value = random.nextBoolean() ? random.nextInt(101) : Math.exp(random.nextGaussian() * 4);
                figures.add(Figure.of(threshold(
                        any(random, Threshold.Role.values()),
                        any(random, Comparator.values()),
                        new Quantity(BigDecimal.valueOf(value), random.nextBoolean() ? "%" : "s"))));
            }
            for (Band band : Bands.of("load", List.of(), figures)) {
                assertThat(band.marks()).extracting(Band.Mark::at).isSorted().allMatch(at -> at >= 0 && at <= 1);
                double end = 0;
                for (Zone zone : band.zones()) {
                    assertThat(zone.from()).isEqualTo(end);
                    assertThat(zone.to()).isGreaterThan(zone.from());
                    end = zone.to();
                }
                assertThat(end).isEqualTo(1);
            }
        }
    }

    private static <T> T any(Random random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    /** Such as {@code target < 80%; warning > 80%}. */
    private static List<Band> bands(String text) {
        List<Figure> figures = new ArrayList<>();
        for (String one : text.split("; ", -1)) {
            String[] words = one.split(" ", 3);
            figures.add(Figure.of(threshold(
                    Threshold.Role.valueOf(words[0].toUpperCase(Locale.ROOT)),
                    Comparator.ofSymbol(words[1]).orElseThrow(),
                    Quantities.parse(words[2]).orElseThrow())));
        }
        return Bands.of("load", List.of(), figures);
    }

    private static Threshold threshold(Threshold.Role role, Comparator comparator, Quantity quantity) {
        Span span = Span.startOf("a.md");
        return new Threshold(
                span, "load", Optional.empty(), comparator, quantity, role, Optional.empty(), Confidence.CERTAIN);
    }
}

package dev.runbook.core.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of every quantity, whatever its figure and unit. */
class QuantityPropertiesTest {
    private static final List<String> UNITS = List.of(
            "",
            "%",
            "% of pool",
            "ms",
            "s",
            "min",
            "h",
            "d",
            "B",
            "KB",
            "MiB",
            "GB",
            "/s",
            "/min",
            "req/h",
            "MB/s",
            "GB/d",
            "Mbps",
            "rows",
            "requests per second",
            "ms/req",
            "furlongs");
    private static final List<Quantity> ALL = quantities();

    @Test
    void anAmountStaysItself() {
        for (Quantity quantity : ALL) {
            Amount.of(quantity)
                    .ifPresent(
                            amount -> assertThat(Amount.of(amount.quantity())).contains(amount));
        }
        assertThat(ALL.stream().flatMap(quantity -> Amount.of(quantity).stream()))
                .hasSizeGreaterThan(400);
    }

    @Test
    void whatIsPrintedReadsAsTheSame() {
        for (Quantity quantity : ALL) {
            Optional<Quantity> back = Quantities.parse(quantity.toString());
            boolean unknown = quantity.unit().equals("furlongs");
            assertThat(back.filter(read -> Units.same(read, quantity)).isPresent())
                    .as(quantity.toString())
                    .isNotEqualTo(unknown);
        }
    }

    @Test
    void comparingIsAntisymmetricAndReflexive() {
        for (Quantity one : ALL) {
            assertThat(Units.compare(one, one)).contains(0);
            for (Quantity other : ALL) {
                assertThat(Units.compare(one, other))
                        .isEqualTo(Units.compare(other, one).map(order -> -order));
            }
        }
    }

    @Test
    void comparingIsTransitiveWithinADimension() {
        for (Dimension dimension : Dimension.values()) {
            List<Quantity> same = ALL.stream()
                    .filter(quantity -> Amount.of(quantity)
                            .filter(amount -> amount.dimension() == dimension)
                            .isPresent())
                    .limit(40)
                    .toList();
            for (Quantity a : same) {
                for (Quantity b : same) {
                    for (Quantity c : same) {
                        boolean chain = order(a, b) <= 0 && order(b, c) <= 0;
                        assertThat(!chain || order(a, c) <= 0)
                                .as("%s %s %s", a, b, c)
                                .isTrue();
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "5 %, =, 0.05",
        "33 %, =, 0.333",
        "33.3 %, =, 0.33",
        "66.7 %, =, 0.67",
        "34 %, >, 0.333",
        "4.8 %, <, 5 %",
        "1.07 GB, <, 1 GiB",
        "10 GB, <, 10 GiB",
        "1000 ms, =, 1 s",
        "0.3 s, <, 333 ms",
        "8.64 MB/s, <, 1 TB/d",
    })
    void figuresAreTakenAsWritten(String left, String sign, String right) {
        int expected = sign.equals("=") ? 0 : sign.equals("<") ? -1 : 1;
        assertThat(order(
                        Quantities.parse(left).orElseThrow(),
                        Quantities.parse(right).orElseThrow()))
                .isEqualTo(expected);
    }

    @Test
    void whateverTextIsReadWithoutHarm() {
        Random random = new Random(7);
        String pieces = "0123456789.,%<>=-+/()\u2013\u2265\u00bd \u00a0\nkmsGBxo";
        List<String> words =
                List.of("between ", " and ", "up to ", "per ", "half an hour", "5 minutes", "80%", " of ", "1 000 ");
        for (int run = 0; run < 20_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                text.append(
                        random.nextInt(4) == 0
                                ? words.get(random.nextInt(words.size()))
                                : pieces.charAt(random.nextInt(pieces.length())));
            }
            String written = text.toString();
            for (Comparison found : Comparisons.in(written)) {
                assertThat(found.start()).isBetween(0, found.end());
                assertThat(found.end()).isLessThanOrEqualTo(written.length());
            }
            Quantities.parse(written)
                    .ifPresent(quantity ->
                            assertThat(Units.same(quantity, quantity)).isTrue());
            assertThat(Durations.range(written).filter(range -> range.least().isNegative()))
                    .isEmpty();
            assertThat(new Patience(List.of(), java.time.Duration.ZERO).reading(written))
                    .isNotNull();
        }
    }

    private static int order(Quantity left, Quantity right) {
        return Units.compare(left, right).orElseThrow();
    }

    private static List<Quantity> quantities() {
        Random random = new Random(3);
        List<Quantity> all = new ArrayList<>();
        for (String unit : UNITS) {
            for (String figure : List.of("0", "1", "5", "33", "0.33", "0.333", "0.05", "100", "1000", "-5", "4096")) {
                all.add(new Quantity(new BigDecimal(figure), unit));
            }
            for (int i = 0; i < 12; i++) {
                all.add(new Quantity(BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(6)), unit));
            }
        }
        return all;
    }
}

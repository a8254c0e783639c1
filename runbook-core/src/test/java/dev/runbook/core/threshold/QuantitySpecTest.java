package dev.runbook.core.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people write quantities and comparisons, and what each of them means. */
class QuantitySpecTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            5%                    | 0.05 RATIO
            5 percent             | 0.05 RATIO
            5 pct                 | 0.05 RATIO
            80% of pool           | 0.8 RATIO
            80 percent of memory  | 0.8 RATIO
            0.05                  | 0.05 NUMBER
            .5                    | 0.5 NUMBER
            1000ms                | 1 TIME
            1 s                   | 1 TIME
            2 seconds             | 2 TIME
            0,5 s                 | 0.5 TIME
            1\u00bd h             | 5400 TIME
            \u00bd h              | 1800 TIME
            24h                   | 86400 TIME
            250 \u00b5s           | 0.00025 TIME
            -50 ms                | -0.05 TIME
            \u22125%              | -0.05 RATIO
            10 GB                 | 10000000000 BYTES
            10GiB                 | 10737418240 BYTES
            10Gi                  | 10737418240 BYTES
            512M                  | 512000000 BYTES
            10 requests/s         | 864000 RATE
            10 req/sec            | 864000 RATE
            10 rps                | 864000 RATE
            1/min                 | 1440 RATE
            5 per minute          | 7200 RATE
            5 errors per minute   | 7200 RATE
            100 rows/day          | 100 RATE
            20 MB/s               | 1728000000000 BYTE_RATE
            1 GB/day              | 1000000000 BYTE_RATE
            100 Mbps              | 100000000 BIT_RATE
            100 Mbit/s            | 100000000 BIT_RATE
            5 ms/req              | 0.005 TIME
            5 ms per request      | 0.005 TIME
            4 KB/row              | 4000 BYTES
            5,000                 | 5000 NUMBER
            12,500.5              | 12500.5 NUMBER
            1 000 000             | 1000000 NUMBER
            2\u202f500,5          | 2500.5 NUMBER
            5 000 messages        | 5000 NUMBER
            1.5k                  | 1500 NUMBER
            10k req/s             | 864000000 RATE
            5K requests           | 5000 NUMBER
            10M rows              | 10000000 NUMBER
            2 million rows        | 2000000 NUMBER
            """)
    void aQuantityHasOneAmount(String written, String amount) {
        assertThat(Quantities.parse(written).flatMap(Amount::of))
                .map(found -> found.value().toPlainString() + " " + found.dimension())
                .contains(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2x",
                "2 x",
                "3 times normal",
                "3\u00d7",
                "5-fold",
                "200% of normal",
                "20% above the baseline",
                "50% higher than usual",
                "$500",
                "500 \u20ac",
                "500 EUR",
                "2024-03-15",
                "02:00",
                "1.2.3",
                "5-10 minutes",
                "high",
                "",
                "-",
            })
    void whatIsNoQuantityIsNotReadAsOne(String written) {
        assertThat(Quantities.parse(written)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Queue depth > 5000                    | > 5000
            Queue depth >= 5                      | >= 5
            Queue depth \u2265 5                  | >= 5
            Queue depth \u2264 5                  | <= 5
            Queue depth of at least 5             | >= 5
            Queue depth of at most 5              | <= 5
            Queue depth of no more than 5         | <= 5
            Queue depth of no less than 5         | >= 5
            Queue depth not above 5               | <= 5
            Queue depth below 5                   | < 5
            Queue depth exceeds 5                 | > 5
            Queue depth in excess of 5            | > 5
            Queue depth drops below 5             | < 5
            Queue depth falls under 5             | < 5
            Queue depth goes above 5              | > 5
            Queue depth at or above 5             | >= 5
            Queue depth greater than or equal to 5 | >= 5
            Queue depth greater or equal 5        | >= 5
            CPU usage up to 80%                   | <= 80%
            CPU between 80 and 90 %               | >= 80%, <= 90%
            CPU 80-90%                            | >= 80%, <= 90%
            CPU 80\u201390 %                      | >= 80%, <= 90%
            CPU 80% to 90%                        | >= 80%, <= 90%
            CPU 80% \u2013 90%                    | >= 80%, <= 90%
            80-90%                                | >= 80%, <= 90%
            < 80%                                 | < 80%
            80 %+                                 | >= 80%
            200ms - 500ms                         | >= 200 ms, <= 500 ms
            1-2 GB                                | >= 1 GB, <= 2 GB
            Error rate > 0,5 %                    | > 0.5%
            Rows > 1 000 000                      | > 1000000
            Rows > 10M rows                       | > 10000000 rows
            Errors > 1/min                        | > 1/min
            Errors more than 5 per minute         | > 5 per minute
            Clock offset < -50ms                  | < -50 ms
            Clock offset <-50ms                   | < -50 ms
            p95 latency above 5 ms/req            | > 5 ms/req
            Rate over 40 MB/s                     | > 40 MB/s
            """)
    void aComparisonIsReadFromSignsAndWords(String written, String expected) {
        assertThat(comparisons(written)).hasToString("[" + expected + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "latency above 2x normal",
                "error rate > 3 times normal",
                "latency > 200% of normal",
                "error rate rises by more than 20%",
                "error rate > 20% above baseline",
                "cost > $500",
                "cost exceeds 500 EUR per month",
                "status code >= 500",
                "takes up to 30 seconds",
                "retry up to 5 times",
                "scale up to 10 pods",
                "raise memory from 80% to 90%",
                "5-10 minutes",
                "2-4 hours",
                "a -> 5%",
            })
    void whatIsNoComparisonOfAMetricIsLeftOut(String written) {
        assertThat(comparisons(written)).isEmpty();
    }

    private static List<String> comparisons(String text) {
        return Comparisons.in(text).stream()
                .map(found -> found.comparator().symbol() + " " + found.quantity())
                .toList();
    }
}

package dev.runbook.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {
    @Test
    void writesKeysInTheOrderGivenOneValueALine() {
        Json.Obj object = Json.object()
                .put("version", 1)
                .put("empty", Map.of())
                .put("none", List.of())
                .put("b", List.of("x", true, Json.object().put("a", 1L)));

        assertThat(Json.write(object)).isEqualTo("""
                        {
                          "version": 1,
                          "empty": {},
                          "none": [],
                          "b": [
                            "x",
                            true,
                            {
                              "a": 1
                            }
                          ]
                        }
                        """);
        assertThat(Json.compact(object))
                .isEqualTo("{\"version\":1,\"empty\":{},\"none\":[],\"b\":[\"x\",true,{\"a\":1}]}");
    }

    /** Otherwise the catalog of ten thousand runbooks would stand in memory as a whole. */
    @Test
    void aValueOfAListIsMadeWhenTheOneBeforeItIsWritten() throws IOException {
        StringBuilder out = new StringBuilder();
        List<String> before = new ArrayList<>();

        Json.write(
                Json.each(List.of(1, 2), number -> {
                    before.add(out.toString());
                    return Json.object().put("n", number);
                }),
                out);

        assertThat(before).containsExactly("[", "[\n  {\n    \"n\": 1\n  }");
        assertThat(out).hasToString(Json.write(List.of(Map.of("n", 1), Map.of("n", 2))));
    }

    @Test
    void anAbsentValueIsNullUnlessItIsLeftOut() {
        Json.Obj object = Json.object()
                .put("owner", Optional.empty())
                .put("url", Optional.of("u"))
                .putPresent("unit", Optional.empty())
                .putPresent("for", Optional.of("5m"));

        assertThat(Json.compact(object)).isEqualTo("{\"owner\":null,\"url\":\"u\",\"for\":\"5m\"}");
    }

    @Test
    void writesNumbersPlainlyUnlessThatWouldBeAMillionZeros() {
        List<Number> numbers =
                List.of(new BigDecimal("0.80"), new BigDecimal("1E+3"), 1e-7, 2.5f, -3, new BigDecimal("1E+999999999"));

        assertThat(Json.compact(numbers)).isEqualTo("[0.80,1000,0.00000010,2.5,-3,1E+999999999]");
    }

    @Test
    void escapesWhatJsonOrUtf8CannotHold() {
        String nasty = "\"\\\n\r\t\u0000\u001f\u007f\u2028\u2029 é \ud83d\ude00 \ud83d x \ude00";

        String json = Json.compact(nasty);

        assertThat(json)
                .isEqualTo("\"\\\"\\\\\\n\\r\\t\\u0000\\u001f\\u007f\\u2028\\u2029 é \ud83d\ude00 \\ud83d x \\ude00\"");
        assertThat(JsonMapper.shared().readTree(json).stringValue()).isEqualTo(nasty);
    }

    @Test
    void refusesWhatIsNoPlainValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.write(new Object()));
        assertThatIllegalArgumentException().isThrownBy(() -> Json.write(Double.NaN));
    }

    @Test
    void readsJsonWithPlaces() {
        Source source = new Source("f.json", "{\n  \"a\" : [\"\ud83d\ude00\", 1.50,null],\n  \"b\": {\"c\": true}\n}");

        Node node = Json.read(source).value().orElseThrow();

        assertThat(node.items("a").stream().map(item -> source.text(item.span())))
                .containsExactly("\"\ud83d\ude00\"", "1.50", "null");
        assertThat(source.text(node.entries().get(0).keySpan())).isEqualTo("\"a\"");
        assertThat(source.text(node.get("b").orElseThrow().span())).isEqualTo("{\"c\": true}");
        assertThat(node.get("b").flatMap(b -> b.text("c"))).contains("true");
    }

    @Test
    void whatIsNoJsonIsOneFinding() {
        for (String text : List.of("{", "[1,]", "{\"a\":1 \"b\":2}", "[".repeat(100_000), "x", "\"a", "1e")) {
            Checked<Optional<Node>> read = Json.read(new Source("f.json", text));

            assertThat(read.value()).as(text).isEmpty();
            assertThat(read.diagnostics()).as(text).hasSize(1);
        }
        assertThat(Json.read(new Source("f.json", "")).value()).isEmpty();
    }
}

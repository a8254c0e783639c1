package dev.runbook.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SARIF that code hosts take: valid by the published schema, places in UTF-16, severities and fixes in their words. */
class SarifReportTest {
    private final String sarif = Written.by(new SarifReport("src/runbooks/"), Sample.context(), Sample.findings());

    @Test
    void isValidByTheSchemaOfSarif() throws IOException {
        Schema schema;
        try (InputStream in = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in);
        }
        assertThat(schema.validate(sarif, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(sarif.replace("\"runs\"", "\"walks\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(sarif.replace("\"level\": \"note\"", "\"level\": \"info\""), InputFormat.JSON))
                .isNotEmpty();
        String empty = Written.by(new SarifReport(""), Sample.context(), List.of());
        assertThat(schema.validate(empty, InputFormat.JSON)).isEmpty();
    }

    @Test
    void placesAreBelowTheBaseAndEscaped() {
        assertThat(sarif).contains("\"uri\": \"src/runbooks/guides/ops%20one.md\"");
    }

    @Test
    void severitiesAndBaselineAreInTheWordsOfSarif() {
        assertThat(sarif)
                .contains("\"level\": \"error\"", "\"level\": \"warning\"", "\"level\": \"note\"")
                .contains("\"baselineState\": \"new\"", "\"baselineState\": \"unchanged\"");
    }

    @Test
    void rulesBringTheirPages() {
        assertThat(sarif)
                .contains("\"text\": \"A link leads nowhere\"")
                .contains("\"markdown\": \"# A link leads nowhere");
    }
}

package dev.runbook.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of the sample as they were accepted; {@code -Daccept} accepts them as they are. */
class GoldenSiteTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Map<String, String> PAGES = SampleSiteTest.pages(Sample.edition());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "alerts/CheckoutErrors/index.html",
                "alerts/webshop/CheckoutErrors/index.html",
                "checklists/webshop/before-every-deployment/index.html",
                "contacts/index.html",
                "disagreements/index.html",
                "coverage/index.html",
                "metrics/webshop/checkout-errors/index.html",
                "procedures/webshop/emergency-cleanup/index.html",
                "rules/dead-link/index.html",
                "runbooks/webshop/index.html",
                "services/webshop/index.html"
            })
    void isAsAccepted(String path) throws IOException {
        String page = Objects.requireNonNull(PAGES.get(path), () -> "no page " + path + " among " + PAGES.keySet());
        Path golden = GOLDEN.resolve(path);
        if (System.getProperty("accept") != null) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, page);
        }
        assertThat(page).isEqualTo(Files.readString(golden));
    }
}

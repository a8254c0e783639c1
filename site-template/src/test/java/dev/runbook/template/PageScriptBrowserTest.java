package dev.runbook.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages' script does: copying, filling in, ticking; on the sample, from {@code file://}. */
class PageScriptBrowserTest {
    private static final Path SITE = Path.of("target", "script-site").toAbsolutePath();
    private static final String CLIPBOARD = "Object.defineProperty(navigator, 'clipboard',"
            + " {value: {writeText: text => { window.copied = text; return Promise.resolve(); }}});";

    private static Optional<Chromium> chromium = Optional.empty();

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void build() throws IOException {
        for (Map.Entry<String, String> html :
                SampleSiteTest.pages(Sample.edition()).entrySet()) {
            Path file = SITE.resolve(html.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, html.getValue());
        }
        for (Map.Entry<String, byte[]> asset : SiteTemplate.assets().entrySet()) {
            Path file = SITE.resolve(asset.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, asset.getValue());
        }
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.ifPresent(Chromium::close);
    }

    @BeforeEach
    void open() {
        assumeTrue(chromium.isPresent(), Chromium.MISSING);
        page = chromium.orElseThrow().browser().newContext().newPage();
        page.addInitScript(CLIPBOARD);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void nothingWentWrong() {
        if (page != null) {
            page.context().close();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void copiesTheCommandWithoutPromptAndOutput() {
        open("alerts/webshop/CheckoutErrors/index.html");

        copyButton("kubectl -n shop logs").click();

        assertThat(copied()).isEqualTo("kubectl -n shop logs deploy/basket --since=10m | grep ERROR");
    }

    @Test
    void asksBeforeItCopiesWhatHarms() {
        open("procedures/webshop/emergency-cleanup/index.html");
        Locator button = copyButton("drop table");

        button.click();
        assertThat(copied()).isEmpty();
        assertThat(button.innerText()).isEqualTo("Destroys data: copy?");

        button.click();
        assertThat(copied()).contains("drop table old_carts");
    }

    @Test
    void aPlaceholderIsFilledInOnceAndStays() {
        open("procedures/webshop/emergency-cleanup/index.html");

        page.locator(".fields input").fill("db1");
        copyButton("select count").click();

        assertThat(copied()).isEqualTo("psql -h db1 -U shop -c 'select count(*) from old_carts'");
        page.reload();
        assertThat(page.locator("var").allInnerTexts()).containsOnly("db1");
        page.locator(".fields input").fill("");
        assertThat(page.locator("var").allInnerTexts()).containsOnly("<db-host>");
    }

    @Test
    void ticksStayWithTheirTimesUntilTheyAreReset() {
        open("procedures/webshop/deployment/index.html");
        page.locator(".tick").nth(1).check();
        page.locator(".tick").nth(0).check();

        page.reload();
        assertThat(page.locator(".tick:checked").count()).isEqualTo(2);
        assertThat(page.locator(".ticks p").innerText()).isEqualTo("2 of 3 done");
        page.locator("button", new Page.LocatorOptions().setHasText("Copy timeline"))
                .click();
        assertThat(copied())
                .matches("## Deployment\n\n"
                        + "- \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC: step 2, Wait until it runs, at most 5 minutes\\.\n"
                        + "- \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC: step 1, Take the new version\\.\n");

        page.onDialog(Dialog::accept);
        page.locator("button", new Page.LocatorOptions().setHasText("Reset")).click();
        assertThat(page.locator(".tick:checked").count()).isZero();
        page.reload();
        assertThat(page.locator(".tick:checked").count()).isZero();
    }

    private void open(String path) {
        page.navigate(SITE.resolve(path).toUri().toString());
    }

    private Locator copyButton(String command) {
        return page.locator(".cmd", new Page.LocatorOptions().setHasText(command))
                .first()
                .locator("button");
    }

    private String copied() {
        return String.valueOf(page.evaluate("() => window.copied || ''"));
    }
}

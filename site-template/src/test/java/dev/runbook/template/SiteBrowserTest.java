package dev.runbook.template;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Link;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The site of the five systems as people use it, in a browser, from {@code file://}. */
class SiteBrowserTest {
    private static final Path TERMS =
            Path.of("..", "runbook-core", "src", "test", "resources", "dev", "runbook", "core", "search", "terms.tsv");
    private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page\\b");
    private static final int CRAWLED = 60;

    private static Optional<Chromium> chromium = Optional.empty();
    private static Optional<BrowserSite> site = Optional.empty();

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void build() throws IOException {
        chromium = Chromium.open();
        if (chromium.isPresent()) {
            site = Optional.of(BrowserSite.build());
        }
    }

    @AfterAll
    static void close() {
        chromium.ifPresent(Chromium::close);
    }

    @BeforeEach
    void openPage() {
        assumeTrue(site.isPresent(), Chromium.MISSING);
        context = browser().newContext();
        page = watched(context);
    }

    @AfterEach
    void nothingWentWrong() {
        if (context != null) {
            context.close();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aProcedureIsFoundWhenTypedWithoutSpaces() {
        open("");
        search("kubernetesrollback");

        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.endsWith("/browser-site/index.html"));

        assertThat(page.locator("main").innerText()).containsIgnoringCase("kubernetes rollback");
    }

    @Test
    void anAlertIsFoundWithATypingErrorAndLeadsToItsProcedure() {
        Link answer = site().analysis().context().graph().links().stream()
                .filter(link -> link.kind() == Link.Kind.ANSWERS)
                .filter(link -> entry(link.from()).url().startsWith("procedures/"))
                .findFirst()
                .orElseThrow();
        Entry<?> alert = entry(answer.to());
        open(alert.url());
        String name = page.locator("h1").innerText().strip().replaceAll("[^A-Za-z]", "");
        String mistyped = name.substring(0, name.length() / 2) + name.substring(name.length() / 2 + 1);

        open("");
        search(mistyped + " " + alert.service());
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(site().address(alert.url()));
        page.locator("main a[href$='" + entry(answer.from()).url() + "index.html']")
                .first()
                .click();

        assertThat(page.url()).isEqualTo(site().address(entry(answer.from()).url()));
        assertThat(page.locator("h1").innerText()).isNotBlank();
    }

    @Test
    void theSlashGoesToTheBoxAndEscapeClosesTheList() {
        open("");
        search("backup");
        Locator options = page.locator("[role=option]");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(options.nth(1).getAttribute("aria-selected")).isEqualTo("true");
        assertThat(page.locator("#rb-q").getAttribute("aria-activedescendant"))
                .isEqualTo(options.nth(1).getAttribute("id"));

        page.keyboard().press("Escape");

        assertThat(options.count()).isZero();
    }

    @Test
    void resultsCanBeNarrowedAndTheAddressKeepsTheQuery() {
        page.navigate(site().address("search/") + "?q=backup&service=helpdesk");
        page.waitForSelector("#search-page-list .hit");
        assertThat(page.locator("#search-page-list .hit-service").allInnerTexts())
                .containsOnly("helpdesk");

        page.selectOption("select >> nth=0", "forms");
        page.waitForFunction("() => document.querySelector('.hit-service')?.textContent === 'forms'");

        assertThat(page.locator("#search-page-list .hit-service").allInnerTexts())
                .containsOnly("forms");
        assertThat(page.url()).contains("q=backup").contains("service=forms");
    }

    @Test
    void theScriptCutsTermsAsTheIndexDoes() throws IOException {
        open("");
        for (String line : Files.readAllLines(TERMS)) {
            if (!line.startsWith("#")) {
                String[] example = line.split("\t", 2);
                assertThat(page.evaluate(
                                "text => runbookTerms.words(text).flatMap(runbookTerms.terms).join(' ')", example[0]))
                        .as(example[0])
                        .isEqualTo(example[1]);
            }
        }
    }

    @Test
    void aChecklistPrintsOnOnePage() {
        Entry<?> checklist = site().analysis().context().graph().catalog().checklists().stream()
                .findFirst()
                .orElseThrow();
        open(checklist.url());

        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));

        assertThat(PDF_PAGE.matcher(new String(pdf, ISO_8859_1)).results().count())
                .isEqualTo(1);
    }

    @Test
    void noPageComplains() {
        assertThat(crawl(page)).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void noPageIsWiderThanAPhone() {
        Page phone = watched(browser().newContext(new Browser.NewContextOptions().setViewportSize(360, 740)));
        Set<String> wide = new LinkedHashSet<>();
        for (String url : crawl(phone)) {
            phone.navigate(url);
            if ((boolean) phone.evaluate("() => document.documentElement.scrollWidth > innerWidth")) {
                wide.add(url);
            }
        }
        phone.context().close();

        assertThat(wide).isEmpty();
    }

    @Test
    void everythingCanBeReadWithoutScripts() {
        Page plain = watched(browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)));
        Entry<?> alert = site().analysis().context().graph().catalog().alerts().get(0);
        plain.navigate(site().address(alert.url()));
        assertThat(plain.locator("main").innerText()).hasSizeGreaterThan(100);

        plain.locator("header a.brand").click();
        assertThat(plain.url()).isEqualTo(site().address(""));
        plain.navigate(site().address("search/"));
        assertThat(plain.locator("main").innerText()).contains("Search needs JavaScript");
        plain.locator("main ul a").first().click();
        assertThat(plain.locator("h1").innerText()).isNotBlank();
        plain.context().close();
    }

    /** Pages reached from the first one, nearest first, each loaded once. */
    private static Set<String> crawl(Page page) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(site().address("")));
        while (!next.isEmpty() && seen.size() < CRAWLED) {
            String url = next.removeFirst();
            if (seen.add(url)) {
                page.navigate(url);
                for (Object link : (List<?>)
                        page.evaluate(
                                "() => [...document.querySelectorAll('a[href]')]"
                                        + ".map(a => a.href.replace(/#.*/, '')).filter(a => a.startsWith('file:') && a.endsWith('.html'))")) {
                    next.addLast((String) link);
                }
            }
        }
        return seen;
    }

    private void open(String url) {
        page.navigate(site().address(url));
    }

    /** Types into the box of the page's head and waits until the list answers it. */
    private void search(String text) {
        page.keyboard().press("/");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("rb-q");
        page.keyboard().type(text);
        page.waitForFunction("text => document.querySelector('.search-list').dataset.answers === text", text);
        assertThat(page.locator("[role=option]").count()).isPositive();
    }

    /** A page whose errors and refusals are remembered. */
    private Page watched(BrowserContext of) {
        of.addInitScript("addEventListener('securitypolicyviolation', e => console.error('CSP', e.blockedURI))");
        Page watched = of.newPage();
        watched.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        watched.onPageError(complaints::add);
        watched.onRequestFailed(request -> complaints.add(request.url() + ": " + request.failure()));
        return watched;
    }

    private static Entry<?> entry(String id) {
        return site().analysis().context().graph().entry(id).orElseThrow();
    }

    private static Browser browser() {
        return chromium.orElseThrow().browser();
    }

    private static BrowserSite site() {
        return site.orElseThrow();
    }
}

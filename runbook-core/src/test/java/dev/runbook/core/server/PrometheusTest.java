package dev.runbook.core.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.runbook.core.model.LiveServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a server answers, or does not, asking it ends in time with a value. */
class PrometheusTest {
    private static final String RULES = """
            {"status": "success", "data": {"groups": [{"name": "dam", "file": "dam.yml", "rules": [
              {"type": "alerting", "name": "DamFull", "query": "dam_level > 9", "duration": 90.5,
               "labels": {"severity": "critical"}, "annotations": {}, "alerts": []},
              {"type": "recording", "name": "dam:level", "query": "dam_level"}]}]}}
            """;
    private static final String NAMES = "{\"status\": \"success\", \"data\": [\"up\", \"dam_level\", \"up\"]}";
    private static final Limits SHORT = new Limits(Duration.ofSeconds(2), Duration.ofMillis(700), 1 << 20);
    private static final Limits WIDE = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(60), 1 << 20);

    private final Map<String, String> asked = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void readsAlertingRulesAndNames() {
        on("/prom/api/v1/rules", exchange -> send(exchange, 200, RULES));
        on("/prom/api/v1/label/__name__/values", exchange -> send(exchange, 200, NAMES));

        LiveServer live = ask("/prom", WIDE);

        assertThat(live.troubles()).isEmpty();
        assertThat(live.rules().orElseThrow()).singleElement().satisfies(rule -> {
            assertThat(rule.name()).isEqualTo("DamFull");
            assertThat(rule.duration()).isEqualTo(Duration.ofMillis(90_500));
            assertThat(rule.labels()).isEqualTo(Map.of("severity", "critical"));
            assertThat(rule.group() + rule.file() + rule.expression()).isEqualTo("damdam.ymldam_level > 9");
        });
        assertThat(live.series().orElseThrow()).containsExactly("dam_level", "up");
    }

    @Test
    void rulesCountAlsoWhereNamesAreMissing() {
        on("/api/v1/rules", exchange -> send(exchange, 200, RULES));
        on("/api/v1/label/__name__/values", exchange -> send(exchange, 503, "later"));

        LiveServer live = ask("", WIDE);

        assertThat(live.rules()).isPresent();
        assertThat(live.series()).isEmpty();
        assertThat(live.troubles()).containsExactly("it answered with status 503");
    }

    @Test
    void nameAndPasswordAreSentAndNotShown() {
        on("/api/v1/rules", exchange -> {
            asked.put("login", exchange.getRequestHeaders().getFirst("Authorization"));
            send(exchange, 401, "");
        });

        LiveServer live = Prometheus.ask(
                ServerAddress.of("http://ada:s%20cret@localhost:" + port()).orElseThrow(), WIDE);

        assertThat(asked.get("login")).isEqualTo("Basic YWRhOnMgY3JldA==");
        assertThat(live.toString()).doesNotContain("ada").doesNotContain("cret");
        assertThat(live.troubles()).containsExactly("it wants a name and password (status 401)");
    }

    @Test
    void whatIsNoAnswerOfPrometheusIsTold() {
        for (String text : new String[] {"<html>", "{\"status\": ", "[1]", "{\"status\": \"success\"}", ""}) {
            on("/api/v1/rules", exchange -> send(exchange, 200, text));
            assertThat(ask("", WIDE).troubles()).containsExactly("what it answered is no answer of Prometheus");
            server.removeContext("/api/v1/rules");
        }
    }

    @Test
    void aSilentServerIsLeftInTime() {
        on("/api/v1/rules", exchange -> await());
        assertThat(ask("", SHORT).troubles()).containsExactly("it did not answer within 700 ms");
    }

    @Test
    void aServerThatDripsIsLeftInTime() {
        on("/api/v1/rules", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await();
        });
        assertThat(ask("", SHORT).troubles()).containsExactly("it did not answer within 700 ms");
    }

    @Test
    void anEndlessAnswerIsCut() {
        on("/api/v1/rules", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (over.getCount() > 0) {
                    out.write(new byte[8192]);
                }
            }
        });
        assertThat(ask("", WIDE).troubles()).containsExactly("its answer has more than 1 MiB");
    }

    @Test
    void redirectsStayOnTheMachine() {
        on("/old/api/v1/rules", exchange -> redirect(exchange, "/new/api/v1/rules"));
        on("/new/api/v1/rules", exchange -> send(exchange, 200, RULES));
        on("/away/api/v1/rules", exchange -> redirect(exchange, "http://elsewhere.example/api/v1/rules"));
        on("/round/api/v1/rules", exchange -> redirect(exchange, "/round/api/v1/rules"));

        assertThat(ask("/old", WIDE).rules()).isPresent();
        assertThat(ask("/away", WIDE).troubles()).containsExactly("it sends us to another server, where we do not go");
        assertThat(ask("/round", WIDE).troubles()).containsExactly("it sends us round in circles");
    }

    @Test
    void aServerThatIsNotThereIsTold() {
        int port = port();
        server.stop(0);
        LiveServer live =
                Prometheus.ask(ServerAddress.of("http://localhost:" + port).orElseThrow(), WIDE);
        assertThat(live.troubles()).containsExactly("nothing accepts connections there");
    }

    private LiveServer ask(String path, Limits limits) {
        return Prometheus.ask(
                ServerAddress.of("http://localhost:" + port() + path).orElseThrow(), limits);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void on(String path, Answer answer) {
        server.createContext(path, exchange -> {
            answer.to(exchange);
            exchange.close();
        });
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().set("Location", target);
        exchange.sendResponseHeaders(302, -1);
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

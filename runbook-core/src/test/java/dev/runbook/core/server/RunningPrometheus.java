package dev.runbook.core.server;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A Prometheus of this machine, started on the loopback with rules of a test's, which scrapes itself. */
record RunningPrometheus(Process process, int port) implements AutoCloseable {
    static final String MISSING = "there is no program prometheus on this machine (Debian's package prometheus)";
    private static final int TRIES = 300;

    /** The program, where it is installed. */
    static Optional<Path> program() {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "prometheus"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static RunningPrometheus start(Path program, Path folder, String rules) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("rules.yaml"), rules);
        Path config = Files.writeString(folder.resolve("prometheus.yaml"), """
                global: {scrape_interval: 1s}
                rule_files: [rules.yaml]
                scrape_configs: [{job_name: self, static_configs: [{targets: ["localhost:1"]}]}]
                """);
        int port = freePort();
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--log.level=warn")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        RunningPrometheus running = new RunningPrometheus(process, port);
        for (int i = 0; i < TRIES && !running.isReady(); i++) {
            if (!process.isAlive()) {
                throw new IOException("prometheus ended: " + Files.readString(folder.resolve("log")));
            }
            Thread.sleep(100);
        }
        return running;
    }

    ServerAddress address() {
        return ServerAddress.of("http://127.0.0.1:" + port).orElseThrow();
    }

    /** Ready, rules loaded, and with its first series written. */
    private boolean isReady() throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        URI names = address().base().resolve("api/v1/label/__name__/values");
        try {
            String body = client.send(HttpRequest.newBuilder(names).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return body.contains("\"up\"");
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

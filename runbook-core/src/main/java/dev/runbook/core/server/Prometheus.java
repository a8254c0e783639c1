package dev.runbook.core.server;

import dev.runbook.core.model.LiveServer;
import dev.runbook.core.model.LoadedRule;
import java.net.http.HttpClient;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Asks a Prometheus server which alerting rules it has loaded and which series it has. */
public final class Prometheus {
    private static final String RULES = "api/v1/rules?type=alert&exclude_alerts=true";
    private static final String NAMES = "api/v1/label/__name__/values";
    private static final String STRANGE = "what it answered is no answer of Prometheus";

    private Prometheus() {}

    /** Asks, within the limits; a server that does not answer is one that says nothing, with the reason. */
    public static LiveServer ask(ServerAddress address, Limits limits) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        Question question = new Question(
                client, address, limits, System.nanoTime() + limits.total().toNanos());
        Set<String> troubles = new LinkedHashSet<>();
        Optional<List<LoadedRule>> rules = read(question.get(RULES), Answers::rules, troubles);
        // A server that is not there is not asked a second time.
        Optional<List<String>> names =
                rules.isPresent() ? read(question.get(NAMES), Answers::names, troubles) : Optional.empty();
        return new LiveServer(address.toString(), rules, names, List.copyOf(troubles));
    }

    private static <T> Optional<T> read(Reply reply, Function<String, Optional<T>> reader, Set<String> troubles) {
        if (reply instanceof Reply.Trouble trouble) {
            troubles.add(trouble.reason());
            return Optional.empty();
        }
        Optional<T> read = reply instanceof Reply.Text body ? reader.apply(body.text()) : Optional.empty();
        if (read.isEmpty()) {
            troubles.add(STRANGE);
        }
        return read;
    }
}

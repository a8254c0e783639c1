package dev.runbook.core.server;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Asks one server, and gives up in time.
 *
 * @param end the value of {@link System#nanoTime} at which all questions must be answered
 */
record Question(HttpClient client, ServerAddress address, Limits limits, long end) {
    private static final int MOST_REDIRECTS = 3;

    /** The answer to a path below the server's address. */
    Reply get(String path) {
        return get(address.base().resolve(path), 0);
    }

    private Reply get(URI uri, int redirects) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).header("Accept", "application/json").GET();
        address.login()
                .map(login -> Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .ifPresent(login -> request.header("Authorization", "Basic " + login));
        CompletableFuture<HttpResponse<Optional<byte[]>>> asked =
                client.sendAsync(request.build(), info -> new CappedBody(limits.bytes()));
        try {
            HttpResponse<Optional<byte[]>> response =
                    asked.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            return read(uri, response, redirects);
        } catch (TimeoutException e) {
            asked.cancel(true);
            return new Reply.Trouble("it did not answer within " + seconds(limits.total()));
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.Trouble("the build was interrupted");
        } catch (ExecutionException e) {
            return new Reply.Trouble(reason(Optional.ofNullable(e.getCause()).orElse(e)));
        }
    }

    private Reply read(URI uri, HttpResponse<Optional<byte[]>> response, int redirects) {
        int status = response.statusCode();
        Optional<URI> target = response.headers().firstValue("Location").flatMap(location -> resolved(uri, location));
        if (status / 100 == 3 && target.isPresent()) {
            if (!address.leadsHere(target.get())) {
                return new Reply.Trouble("it sends us to another server, where we do not go");
            }
            return redirects == MOST_REDIRECTS
                    ? new Reply.Trouble("it sends us round in circles")
                    : get(target.get(), redirects + 1);
        }
        if (status == 401 || status == 403) {
            return new Reply.Trouble("it wants a name and password (status " + status + ")");
        }
        if (status != 200) {
            return new Reply.Trouble("it answered with status " + status);
        }
        return response.body()
                .<Reply>map(body -> new Reply.Text(new String(body, StandardCharsets.UTF_8)))
                .orElseGet(() -> new Reply.Trouble("its answer has more than " + (limits.bytes() >> 20) + " MiB"));
    }

    private static Optional<URI> resolved(URI from, String location) {
        try {
            return Optional.of(from.resolve(location));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In our own words: what Java says may quote the address with its password, and varies with its version. */
    private String reason(Throwable cause) {
        for (Throwable e = cause; e != null; e = e.getCause()) {
            if (e instanceof HttpConnectTimeoutException) {
                return "there was no connection within " + seconds(limits.connect());
            }
            if (e instanceof UnresolvedAddressException || e instanceof UnknownHostException) {
                return "no machine of that name is known";
            }
            if (e instanceof SSLException) {
                return "its certificate or encryption is not accepted here";
            }
        }
        return cause instanceof ConnectException ? "nothing accepts connections there" : "the connection broke";
    }

    private static String seconds(Duration time) {
        return time.toSeconds() == 0 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }
}

package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.Context;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Endpoint;
import dev.runbook.core.model.Invocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a health check, and what the text says it checks.
 *
 * @param part such as {@code the database}; none where it is said to check the service, or nothing is said
 * @param declared whether a list of addresses says it, and not words beside a command
 */
record HealthUrl(Span span, String host, String path, Optional<String> part, boolean declared) {
    private static final Set<String> CALLERS = Set.of("curl", "wget", "http", "https", "xh");
    private static final Pattern URL = Pattern.compile("^https?://([^/?#\\s]{1,200})(/[^?#\\s]{0,200})?.{0,200}$");
    private static final Pattern HEALTH = Pattern.compile(
            "(?:^|/)(?:health|healthz|healthcheck|health-check|health_check|_health|status|ping|live|livez|alive|heartbeat)/?$");
    private static final String PART =
            "(database|db|postgres|postgresql|mysql|mariadb|mongodb|mongo|redis|memcached|cache|rabbitmq|kafka|broker|queue)";
    private static final Pattern SAID = Pattern.compile("\\b" + PART
            + "(?:\\W{1,3}|\\Wis\\W|\\Wserver\\W)(?:health|connect|status|check|availab|reachab|alive\\b|up\\b|ready|access)"
            + "|\\b(?:check|verify|test|ping|probe|health of|reaches)\\s(?:the\\s|that the\\s|whether the\\s)?" + PART
            + "\\b");

    /** The health checks of one service that its commands call and its lists declare, in the order of the text. */
    static List<HealthUrl> in(ServiceFacts service, Context context) {
        List<HealthUrl> found = new ArrayList<>();
        for (Command command : service.facts().of(Command.class)) {
            for (Invocation invocation : command.invocations()) {
                if (CALLERS.contains(invocation.program())) {
                    invocation.words().stream()
                            .filter(word -> word.text().startsWith("http"))
                            .forEach(word -> called(command, word, context).ifPresent(found::add));
                }
            }
        }
        for (Endpoint endpoint : service.facts().of(Endpoint.class)) {
            String said = endpoint.name() + ", " + endpoint.purpose().orElse("");
            of(endpoint.url(), endpoint.span(), said, endpoint.purpose().isPresent())
                    .ifPresent(found::add);
        }
        found.sort(Comparator.comparing(HealthUrl::span));
        return found;
    }

    String address() {
        return host + path;
    }

    private static Optional<HealthUrl> called(Command command, Argument word, Context context) {
        return context.graph()
                .document(command.span().file())
                .flatMap(document -> of(
                        word.text(),
                        command.span(),
                        Caption.of(command, document).words(),
                        false));
    }

    private static Optional<HealthUrl> of(String url, Span span, String said, boolean declared) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches() || matcher.group(2) == null) {
            return Optional.empty();
        }
        String path = matcher.group(2).replaceFirst("/$", "");
        return HEALTH.matcher(path).find()
                ? Optional.of(new HealthUrl(span, matcher.group(1), path, part(said), declared))
                : Optional.empty();
    }

    private static Optional<String> part(String said) {
        Matcher matcher = SAID.matcher(said.toLowerCase(Locale.ROOT));
        if (!matcher.find()) {
            return Optional.empty();
        }
        String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return Optional.of(
                switch (word) {
                    case "db", "database" -> "the database";
                    case "cache", "broker", "queue" -> "the " + word;
                    default -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
                });
    }
}

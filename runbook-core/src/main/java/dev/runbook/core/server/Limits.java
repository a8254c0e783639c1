package dev.runbook.core.server;

import java.time.Duration;

/**
 * How long and how much a server may answer.
 *
 * @param connect the longest time until a connection stands
 * @param total the longest time for all questions together
 * @param bytes the largest answer
 */
public record Limits(Duration connect, Duration total, int bytes) {
    public static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), 32 << 20);
}

package dev.runbook.core.threshold;

import dev.runbook.core.model.Comparator;
import dev.runbook.core.model.Quantity;
import java.util.Optional;

/**
 * A comparison found in a text, such as {@code p95 latency > 2 seconds for 5 minutes}.
 *
 * @param start offset in the text at which the comparator begins
 * @param end offset after the quantity and duration
 * @param subject the words before the comparator, or those behind the figure where only they name a metric, without
 *     qualifier; empty where there are none
 */
public record Comparison(
        int start,
        int end,
        String subject,
        Optional<String> qualifier,
        Comparator comparator,
        Quantity quantity,
        Optional<String> duration) {}

/** Quantities, units, comparisons and durations, as people write them. */
@NullMarked
package dev.runbook.core.threshold;

import org.jspecify.annotations.NullMarked;

/** Prometheus rule files and the comparisons of PromQL. */
@NullMarked
package dev.runbook.core.prometheus;

import org.jspecify.annotations.NullMarked;

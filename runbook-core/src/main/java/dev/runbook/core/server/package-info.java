/** Asks a Prometheus server what it has loaded; the only room that speaks to the network. */
@NullMarked
package dev.runbook.core.server;

import org.jspecify.annotations.NullMarked;

/** Pages to index shards. */
@NullMarked
package dev.runbook.core.search;

import org.jspecify.annotations.NullMarked;

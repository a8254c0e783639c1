/** Resolves references into one graph: ids, URLs, relations, coverage. */
@NullMarked
package dev.runbook.core.link;

import org.jspecify.annotations.NullMarked;

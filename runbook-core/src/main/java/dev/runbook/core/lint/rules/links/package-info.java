/** Rules about links, and about what should be linked. */
@NullMarked
package dev.runbook.core.lint.rules.links;

import org.jspecify.annotations.NullMarked;

/** The pages of the site as values. */
@NullMarked
package dev.runbook.core.page;

import org.jspecify.annotations.NullMarked;

/** Facts out of documents: one recogniser for each kind of fact. */
@NullMarked
package dev.runbook.core.extract;

import org.jspecify.annotations.NullMarked;

/** The registry of rules; one package below for each family. */
@NullMarked
package dev.runbook.core.lint.rules;

import org.jspecify.annotations.NullMarked;

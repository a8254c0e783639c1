/** Rules about commands. */
@NullMarked
package dev.runbook.core.lint.rules.commands;

import org.jspecify.annotations.NullMarked;

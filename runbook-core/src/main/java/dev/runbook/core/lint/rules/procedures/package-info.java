/** Rules about procedures and checklists. */
@NullMarked
package dev.runbook.core.lint.rules.procedures;

import org.jspecify.annotations.NullMarked;

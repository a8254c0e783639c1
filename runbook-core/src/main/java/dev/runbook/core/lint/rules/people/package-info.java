/** Rules about whom to call, how fast, and how much may be lost. */
@NullMarked
package dev.runbook.core.lint.rules.people;

import org.jspecify.annotations.NullMarked;

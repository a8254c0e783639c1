/** Rules about text and structure. */
@NullMarked
package dev.runbook.core.lint.rules.text;

import org.jspecify.annotations.NullMarked;

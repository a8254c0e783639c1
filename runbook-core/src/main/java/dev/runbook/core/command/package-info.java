/** Commands: prompts and outputs, languages, tools, placeholders, effects. */
@NullMarked
package dev.runbook.core.command;

import org.jspecify.annotations.NullMarked;

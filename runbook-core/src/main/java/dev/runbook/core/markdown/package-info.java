/** Markdown to blocks, and blocks to safe HTML. Only here flexmark. */
@NullMarked
package dev.runbook.core.markdown;

import org.jspecify.annotations.NullMarked;

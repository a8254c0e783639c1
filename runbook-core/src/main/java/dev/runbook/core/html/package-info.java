/** Sanitises and checks HTML. Only here jsoup. */
@NullMarked
package dev.runbook.core.html;

import org.jspecify.annotations.NullMarked;

/** Pages to HTML. Only here FreeMarker. */
@NullMarked
package dev.runbook.core.render;

import org.jspecify.annotations.NullMarked;

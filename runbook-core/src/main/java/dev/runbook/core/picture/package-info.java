/** Pictures of what pages show, as SVG that is made at build time. */
@NullMarked
package dev.runbook.core.picture;

import org.jspecify.annotations.NullMarked;

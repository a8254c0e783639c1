/** The site's templates, style and script, which are resources of this package. */
@NullMarked
package dev.runbook.template;

import org.jspecify.annotations.NullMarked;

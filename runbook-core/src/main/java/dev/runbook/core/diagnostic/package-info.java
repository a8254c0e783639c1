/** Where something stands in a file, what is wrong there, and how to mend it. Knows no other package. */
@NullMarked
package dev.runbook.core.diagnostic;

import org.jspecify.annotations.NullMarked;

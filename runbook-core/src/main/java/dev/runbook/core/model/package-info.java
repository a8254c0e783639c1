/** Runbooks and what they say, as immutable records without any library type, input, output or null. */
@NullMarked
package dev.runbook.core.model;

import org.jspecify.annotations.NullMarked;

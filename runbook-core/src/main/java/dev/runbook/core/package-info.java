/** The whole pipeline, from bytes to bytes. */
@NullMarked
package dev.runbook.core;

import org.jspecify.annotations.NullMarked;

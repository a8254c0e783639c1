/** Findings and catalog as bytes: one small file for each format. */
@NullMarked
package dev.runbook.core.report;

import org.jspecify.annotations.NullMarked;

/** The pipeline from a folder of runbooks to findings, a catalog and a site. */
@NullMarked
package dev.runbook.core;

import org.jspecify.annotations.NullMarked;

/** The goals: they turn parameters into a run of the core, and its result into a log and a verdict. */
@NullMarked
package dev.runbook.maven;

import org.jspecify.annotations.NullMarked;

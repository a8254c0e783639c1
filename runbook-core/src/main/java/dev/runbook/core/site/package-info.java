/** Sorted paths and bytes onto the disk, atomically, and the proof that no link is dead. */
@NullMarked
package dev.runbook.core.site;

import org.jspecify.annotations.NullMarked;

/** Generated runbooks in any number, to measure with. */
package dev.runbook.core.bench;

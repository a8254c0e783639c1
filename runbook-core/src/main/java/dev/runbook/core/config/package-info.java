/** {@code runbook.yaml}: the settings that belong to the runbooks and not to the build. */
@NullMarked
package dev.runbook.core.config;

import org.jspecify.annotations.NullMarked;

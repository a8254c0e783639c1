/** YAML with places, schemas, and JSON whose bytes never vary. Only here Jackson and the schema validator. */
@NullMarked
package dev.runbook.core.data;

import org.jspecify.annotations.NullMarked;

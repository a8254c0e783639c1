package dev.runbook.core.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The JSON Schemas of our files. They are published with the site, so that editors can complete and check. */
public enum Schema {
    RUNBOOK,
    SERVICE,
    METRICS,
    ALERTS,
    FRONT_MATTER,
    FINDINGS,
    CATALOG;

    /** The name of the schema's file, such as {@code front-matter.schema.json}. */
    public String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".schema.json";
    }

    /** The schema itself. */
    public String text() {
        try (InputStream in = Schema.class.getResourceAsStream("schema/" + file())) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + file());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

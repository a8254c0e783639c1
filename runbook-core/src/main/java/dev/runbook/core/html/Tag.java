package dev.runbook.core.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The start of an element.
 *
 * @param name in lower case
 * @param attributes in the order in which they stand
 */
record Tag(String name, List<Attribute> attributes) {
    private static final int SHOWN = 120;

    Tag(String name) {
        this(name, new ArrayList<>(4));
    }

    /**
     * An attribute.
     *
     * @param name in lower case
     * @param value decoded; empty where there is none
     */
    record Attribute(String name, String value) {}

    Optional<String> value(String attribute) {
        for (Attribute one : attributes) {
            if (one.name().equals(attribute)) {
                return Optional.of(one.value());
            }
        }
        return Optional.empty();
    }

    /** The tag as it may have been written, shortened. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("<").append(name);
        for (Attribute one : attributes) {
            out.append(' ').append(one.name());
            if (!one.value().isEmpty()) {
                out.append("=\"").append(one.value()).append('"');
            }
        }
        return out.length() < SHOWN ? out.append('>').toString() : out.substring(0, SHOWN) + "…";
    }
}

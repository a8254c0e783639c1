package dev.runbook.core.data;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns a located node into Jackson's tree, which the schema validator checks. */
final class JacksonTree {
    private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;
    /** A number with more zeros than this would become a gigabyte of digits in somebody's hands. */
    private static final int MAX_SCALE = 1_000;

    private JacksonTree() {}

    /**
     * The node as a tree.
     *
     * @param nulls whether keys without a value stay; else they are left out, as if they were not there
     */
    static JsonNode of(Node node, boolean nulls) {
        if (node instanceof Node.Mapping mapping) {
            ObjectNode object = FACTORY.objectNode();
            for (Node.Entry entry : mapping.entries()) {
                if (nulls || !isNull(entry.value())) {
                    object.set(entry.key(), of(entry.value(), nulls));
                }
            }
            return object;
        }
        if (node instanceof Node.Sequence sequence) {
            ArrayNode array = FACTORY.arrayNode();
            sequence.items().forEach(item -> array.add(of(item, nulls)));
            return array;
        }
        return scalar((Node.Scalar) node);
    }

    static boolean isNull(Node node) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NULL;
    }

    private static JsonNode scalar(Node.Scalar scalar) {
        return switch (scalar.kind()) {
            case NULL -> FACTORY.nullNode();
            case BOOLEAN -> FACTORY.booleanNode(Boolean.parseBoolean(scalar.string()));
            case NUMBER -> number(scalar.string());
            case STRING -> FACTORY.stringNode(scalar.string());
        };
    }

    private static JsonNode number(String text) {
        try {
            BigDecimal value = new BigDecimal(text);
            return FACTORY.numberNode(Math.abs((long) value.scale()) > MAX_SCALE ? BigDecimal.ZERO : value);
        } catch (NumberFormatException e) {
            // Hexadecimal, octal, infinite: a number all the same, and no schema asks which.
            return FACTORY.numberNode(BigDecimal.ZERO);
        }
    }
}

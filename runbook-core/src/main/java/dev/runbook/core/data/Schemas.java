package dev.runbook.core.data;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Nearest;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks nodes against the schemas of our files. In our own files everything that does not fit is an error. In front matter,
 * which runbooks share with site generators, it is a warning, and a key that we do not know only where it nearly is one of
 * ours.
 */
public final class Schemas {
    /** Keys of other programs that look like a slip of ours. */
    private static final Set<String> NOT_OURS = Set.of("reviewer", "reviewers");

    private static final Map<Schema, com.networknt.schema.Schema> COMPILED = compiled();

    private Schemas() {}

    /** What does not fit, in the order of the file. A key without a value counts as absent. */
    public static List<Diagnostic> check(Schema schema, Node node, Source source) {
        com.networknt.schema.Schema compiled = Objects.requireNonNull(COMPILED.get(schema));
        List<Diagnostic> out = new ArrayList<>();
        SchemaProblem problem = new SchemaProblem(
                compiled.getSchemaNode(), node, schema == Schema.FRONT_MATTER ? Severity.WARNING : Severity.ERROR);
        validate(compiled, node).forEach(error -> out.add(problem.of(error, source)));
        if (schema == Schema.FRONT_MATTER) {
            nearMisses(problem, node, compiled.getSchemaNode().get("properties").propertyNames())
                    .forEach(out::add);
        }
        out.sort(Diagnostic.ORDER);
        return out;
    }

    private static Stream<Error> validate(com.networknt.schema.Schema compiled, Node node) {
        List<Error> errors = compiled.validate(JacksonTree.of(node, false));
        List<Error> withNulls = compiled.validate(JacksonTree.of(node, true));
        return Stream.concat(
                errors.stream().filter(error -> !isUnknownKey(error)),
                withNulls.stream().filter(Schemas::isUnknownKey));
    }

    private static boolean isUnknownKey(Error error) {
        return error.getKeyword().equals("additionalProperties");
    }

    private static Stream<Diagnostic> nearMisses(SchemaProblem problem, Node node, Collection<String> known) {
        return node.entries().stream()
                .filter(entry -> !known.contains(entry.key()) && !NOT_OURS.contains(entry.key()))
                .flatMap(entry ->
                        Nearest.to(entry.key(), known, 1).stream().map(meant -> problem.nearMiss(entry, meant)));
    }

    private static Map<Schema, com.networknt.schema.Schema> compiled() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Map<Schema, com.networknt.schema.Schema> compiled = new EnumMap<>(Schema.class);
        for (Schema schema : Schema.values()) {
            compiled.put(schema, registry.getSchema(schema.text()));
        }
        return compiled;
    }
}

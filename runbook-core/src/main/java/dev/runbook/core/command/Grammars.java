package dev.runbook.core.command;

import dev.runbook.core.data.Json;
import dev.runbook.core.diagnostic.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The tables of {@code tools/}, each read when the first call of its program is judged.
 *
 * <p>What has been read is kept: a table is a constant of the library, and most runs need few of a hundred. Nobody can see
 * whether it was read before, so the memo is no state.
 */
final class Grammars {
    private static final String FOLDER = "tools/";
    private static final Map<String, String> TABLES = text("index.txt")
            .lines()
            .map(line -> line.split(" "))
            .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));
    private static final Map<String, Grammar> READ = new ConcurrentHashMap<>();

    private Grammars() {}

    /** What a program takes; nothing where there is no table. */
    static Optional<Grammar> of(String program) {
        return Optional.ofNullable(TABLES.get(program)).map(Grammars::table);
    }

    /** The grammar itself, or the table that it names. */
    static Grammar resolve(Grammar grammar) {
        return grammar.elsewhere().map(Grammars::table).orElse(grammar);
    }

    /** A table by the name of its file. */
    static Grammar table(String name) {
        return READ.computeIfAbsent(name, Grammars::read);
    }

    private static Grammar read(String name) {
        String file = name + ".json";
        return Json.read(new Source(file, text(file)))
                .value()
                .map(GrammarReader::read)
                .orElseThrow(() -> new IllegalStateException("no table: " + file));
    }

    private static String text(String file) {
        try (InputStream in = Grammars.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + file + " is missing beside " + Grammars.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.runbook.core.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a site says of its own making, in the file {@value #FILE} at its root: a folder with this file may be replaced,
 * and one with the same fingerprint and still all its files need not be.
 *
 * @param notes what the builder wants to know again when it skips a build, such as the number of findings; names and
 *     values on one line each
 */
public record Stamp(Fingerprint fingerprint, int files, long bytes, Map<String, String> notes) {
    /** The stamp's path in the site. */
    public static final String FILE = ".runbook-site";

    public Stamp {
        notes = Map.copyOf(notes);
    }

    /** The stamp of a site that is there, if it can be read. */
    public static Optional<Stamp> read(Path site) {
        try {
            return parse(Files.readString(site.resolve(FILE)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a site was made from the same inputs and has lost no file since. */
    public static Optional<Stamp> upToDate(Path site, Fingerprint inputs) {
        return read(site)
                .filter(stamp -> stamp.fingerprint.equals(inputs))
                .filter(stamp -> FolderSize.of(site).equals(new FolderSize(stamp.files, stamp.bytes)));
    }

    byte[] toBytes() {
        StringBuilder out = new StringBuilder();
        line(out, "fingerprint", fingerprint.value());
        line(out, "files", Integer.toString(files));
        line(out, "bytes", Long.toString(bytes));
        new TreeMap<>(notes).forEach((name, value) -> line(out, "note " + name, value));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Optional<Stamp> parse(String text) {
        Map<String, String> lines = new TreeMap<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                lines.put(line.substring(0, colon), line.substring(colon + 2));
            }
        });
        Map<String, String> notes = new TreeMap<>();
        lines.forEach((name, value) -> {
            if (name.startsWith("note ")) {
                notes.put(name.substring("note ".length()), value);
            }
        });
        try {
            return Optional.of(new Stamp(
                    new Fingerprint(lines.getOrDefault("fingerprint", "")),
                    Integer.parseInt(lines.getOrDefault("files", "")),
                    Long.parseLong(lines.getOrDefault("bytes", "")),
                    notes));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void line(StringBuilder out, String name, String value) {
        if (name.contains(":") || (name + value).lines().count() != 1) {
            throw new IllegalArgumentException("not one line: " + name + ": " + value);
        }
        out.append(name).append(": ").append(value).append('\n');
    }
}

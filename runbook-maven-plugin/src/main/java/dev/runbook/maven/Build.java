package dev.runbook.maven;

import dev.runbook.core.Publisher;
import dev.runbook.core.site.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.UUID;

/** Which build of Runbook this is: two snapshots of one version may make different sites. */
final class Build {
    private Build() {}

    /** The digest of the core's jar; something unique where the core is no jar, so that nothing counts as unchanged. */
    static String id() {
        CodeSource source = Publisher.class.getProtectionDomain().getCodeSource();
        try {
            Path jar =
                    source == null ? Path.of("") : Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? Fingerprint.digest(Files.readAllBytes(jar))
                    : UUID.randomUUID().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            return UUID.randomUUID().toString();
        }
    }
}

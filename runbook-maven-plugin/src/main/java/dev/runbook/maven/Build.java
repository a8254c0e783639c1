package dev.runbook.maven;

import dev.runbook.core.Publisher;
import dev.runbook.core.site.Fingerprint;
import dev.runbook.template.SiteTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which build of Runbook this is: two snapshots of one version may make different sites. */
final class Build {
    private Build() {}

    /** The digest of our jars; something unique where one is no jar, so that nothing counts as unchanged. */
    static String id() {
        return Stream.of(Publisher.class, SiteTemplate.class, Build.class)
                .map(Build::digest)
                .collect(Collectors.joining(" "));
    }

    private static String digest(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
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

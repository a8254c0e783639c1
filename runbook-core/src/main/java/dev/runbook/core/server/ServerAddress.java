package dev.runbook.core.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a server is asked.
 *
 * @param base ends with a slash and holds neither name nor password
 * @param login name and password as {@code name:password}, where the address holds them
 */
public record ServerAddress(URI base, Optional<String> login) {
    /** The address of a text such as {@code https://name:password@host:9090/path}; nothing where it is none. */
    public static Optional<ServerAddress> of(String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (!Set.of("http", "https").contains(scheme) || uri.getHost() == null || !plain) {
                return Optional.empty();
            }
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String base = scheme + "://" + uri.getHost() + port + (path.endsWith("/") ? path : path + "/");
            return Optional.of(new ServerAddress(new URI(base), Optional.ofNullable(uri.getUserInfo())));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether another address is on the same machine, and no less safe. */
    boolean leadsHere(URI other) {
        boolean safe = "https".equalsIgnoreCase(other.getScheme())
                || ("http".equalsIgnoreCase(other.getScheme()) && "http".equals(base.getScheme()));
        return safe && base.getHost().equalsIgnoreCase(other.getHost());
    }

    /** As it may be shown: without name, password and the slash at the end. */
    @Override
    public String toString() {
        String text = base.toString();
        return text.substring(0, text.length() - 1);
    }
}

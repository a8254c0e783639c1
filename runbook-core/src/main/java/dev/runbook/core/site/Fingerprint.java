package dev.runbook.core.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A digest of everything that a site is made from: when it is the same, so is the site.
 *
 * @param value SHA-256 in hexadecimal
 */
public record Fingerprint(String value) {
    /**
     * The fingerprint of named inputs: files by path, settings, versions and the date by a name that is no path.
     *
     * @param digests of each input, as {@link #digest(byte[])} makes it; the order does not matter
     */
    public static Fingerprint of(Map<String, String> digests) {
        MessageDigest all = sha256();
        new TreeMap<>(digests).forEach((name, digest) -> {
            all.update(name.getBytes(StandardCharsets.UTF_8));
            all.update((byte) 0);
            all.update(digest.getBytes(StandardCharsets.UTF_8));
            all.update((byte) '\n');
        });
        return new Fingerprint(HexFormat.of().formatHex(all.digest()));
    }

    /** The digest of one input. */
    public static String digest(byte[] input) {
        return HexFormat.of().formatHex(sha256().digest(input));
    }

    /** The digest of one input that is text. */
    public static String digest(String input) {
        return digest(input.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

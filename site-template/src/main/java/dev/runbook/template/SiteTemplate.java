package dev.runbook.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.runbook.core.render.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The templates, style and script of the site, out of this module's resources. */
public final class SiteTemplate {
    /** Where the assets are in the site. */
    public static final String FOLDER = "assets/";

    private static final List<String> ASSETS = List.of("runbook.css", "runbook.js", "icon.svg");

    /** Published as one script, so that a page asks for one file. */
    private static final List<String> SEARCH = List.of(
            "search-terms.js",
            "search-shards.js",
            "search-spelling.js",
            "search-plan.js",
            "search-rank.js",
            "search-query.js",
            "search.js");

    private static final Pattern COMMENT = Pattern.compile("(?s)(?<=^|\\n) */\\*.*?\\*/\\n");
    private static final Pattern INDENTATION = Pattern.compile("(?m)^ +");

    private SiteTemplate() {}

    /** How the site looks. */
    public static Theme theme() {
        return new Theme(SiteTemplate::template, assets());
    }

    /** The bytes of a template by its file name, such as {@code alert.ftl}. */
    public static Optional<byte[]> template(String name) {
        return read("page/" + name);
    }

    /** Every file that all pages share, by its path in the site. */
    public static SortedMap<String, byte[]> assets() {
        SortedMap<String, byte[]> assets = new TreeMap<>();
        for (String name : ASSETS) {
            assets.put(FOLDER + name, asset(name));
        }
        String search =
                SEARCH.stream().map(name -> new String(asset(name), UTF_8)).collect(Collectors.joining());
        assets.put(FOLDER + "search.js", brief(search).getBytes(UTF_8));
        return assets;
    }

    /** A script without comments and indentation, which are a quarter of it. */
    private static String brief(String script) {
        String code = COMMENT.matcher(script).replaceAll("");
        return INDENTATION.matcher(code).replaceAll("");
    }

    private static byte[] asset(String name) {
        return read("assets/" + name).orElseThrow(() -> new IllegalStateException("No asset " + name));
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream in = SiteTemplate.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + name, e);
        }
    }
}

package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Nearest;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Written;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves the addresses under which rules say that their runbook is, without going there: by the addresses of our own site,
 * else by the path that a runbook has in its repository.
 */
public final class RunbookUrls {
    private static final Pattern ALERT_NAME =
            Pattern.compile("\\{\\{-?\\s*(?:\\$labels|\\.(?:Common)?Labels|\\.labels)\\.alertname\\s*-?}}");
    private static final Pattern HOST = Pattern.compile("(?i)^(?:[a-z][a-z0-9+.-]*:)?//([^/?#]*)");

    /** What a viewer of code takes for a line or a text, not for a heading. */
    private static final Pattern LINES = Pattern.compile("^#(?:L\\d+.*|:~:.*)?$");

    private final RunbookPaths paths;
    private final Map<String, String> filesOfUrl = new HashMap<>();
    private final Targets targets;
    private final Optional<String> site;

    /**
     * Addresses of a collection.
     *
     * @param files the paths of all runbooks
     * @param site the public address of our own site, where it is known
     */
    public RunbookUrls(Collection<String> files, Targets targets, Optional<String> site) {
        this.paths = new RunbookPaths(files);
        files.stream().sorted().forEach(file -> filesOfUrl.putIfAbsent(key(Urls.runbook(file)), file));
        this.targets = targets;
        this.site = site.map(RunbookUrls::plain).map(url -> url.endsWith("/") ? url : url + "/");
    }

    /** What the address that a rule gives leads to; nothing where it gives none. */
    public Optional<Target> of(AlertRule rule) {
        return rule.runbookUrl()
                .map(Written::text)
                .filter(url -> !url.isBlank())
                .map(url -> resolve(url, rule.name()));
    }

    private Target resolve(String written, String alert) {
        String url = ALERT_NAME.matcher(written.strip()).replaceAll(Matcher.quoteReplacement(alert));
        if (url.contains("{{")) {
            return new Target.Unknown(url);
        }
        int hash = url.indexOf('#');
        String anchor = hash < 0 ? "" : LINES.matcher(url.substring(hash)).replaceFirst("");
        String page = (hash < 0 ? url : url.substring(0, hash)).replaceFirst("\\?.*$", "");
        Optional<String> own = site.filter(root -> (plain(page) + "/").startsWith(root))
                .map(root -> plain(page)
                        .substring(Math.min(root.length(), plain(page).length())));
        if (own.isPresent()) {
            return ofSite(own.get(), anchor);
        }
        return inRepository(HOST.matcher(page).replaceFirst(""), anchor).orElseGet(() -> new Target.External(url));
    }

    /** An anchor that is there tells that it is the right page; one that is not makes no page of one word the right one. */
    private Optional<Target> inRepository(String path, String anchor) {
        Optional<Target> found = paths.find(path, false).map(file -> targets.resolve(file, anchor));
        return found.isPresent() || anchor.isEmpty()
                ? found
                : paths.find(path, true)
                        .map(file -> targets.resolve(file, anchor))
                        .filter(target -> target instanceof Target.Page);
    }

    private Target ofSite(String path, String anchor) {
        String url = path.isEmpty() || path.endsWith("/") ? path : path + "/";
        if (!url.startsWith("runbooks/")) {
            return new Target.OfSite(url);
        }
        return Optional.ofNullable(filesOfUrl.get(key(url)))
                .map(file -> targets.resolve(file, anchor))
                .orElseGet(() -> new Target.MissingFile(url, Nearest.to(key(url), filesOfUrl.keySet())));
    }

    /** Without scheme and {@code index.html}; the host in lower case. */
    private static String plain(String url) {
        String rest = url.endsWith("/index.html") ? url.substring(0, url.length() - "index.html".length()) : url;
        Matcher host = HOST.matcher(rest);
        return host.find() ? host.group(1).toLowerCase(Locale.ROOT) + rest.substring(host.end()) : rest;
    }

    /** The site finds a page whatever its case. */
    private static String key(String url) {
        return url.toLowerCase(Locale.ROOT);
    }
}

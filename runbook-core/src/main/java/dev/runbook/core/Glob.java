package dev.runbook.core;

import java.util.regex.Pattern;

/**
 * A pattern of paths as {@code .gitignore} has them: {@code *} and {@code ?} within a name, {@code **} across folders. One
 * without a slash matches that name in any folder; one that matches a folder matches all that is in it.
 */
record Glob(Pattern pattern) {

    static Glob of(String glob) {
        String path = glob.strip();
        path = path.startsWith("./") ? path.substring(2) : path;
        path = path.startsWith("/") ? path.substring(1) : path;
        path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String anywhere = glob.indexOf('/') < 0 || glob.indexOf('/') == glob.length() - 1 ? "(?:.*/)?" : "";
        return new Glob(Pattern.compile(anywhere + regex(path) + "(?:/.*)?", Pattern.DOTALL));
    }

    /**
     * Whether a path or a folder above it is meant.
     *
     * @param path relative to the source folder, with {@code /}
     */
    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    /** Runs of stars are one, so that no path takes long to compare. */
    private static String regex(String glob) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < glob.length()) {
            char c = glob.charAt(i);
            int stars = i;
            while (stars < glob.length() && glob.charAt(stars) == '*') {
                stars++;
            }
            if (stars - i > 1 && stars < glob.length() && glob.charAt(stars) == '/') {
                out.append("(?:.*/)?");
                i = stars + 1;
            } else if (stars > i) {
                out.append(stars - i > 1 ? ".*" : "[^/]*");
                i = stars;
            } else {
                out.append(c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
                i++;
            }
        }
        return out.toString();
    }
}

package dev.runbook.core.link;

import dev.runbook.core.model.Names;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds the runbook that an address means by the end of its path, whatever serves it: a repository puts its own folders
 * before the path, a site drops the ending and the capitals.
 */
final class RunbookPaths {
    private static final Pattern ENDING = Pattern.compile("(?i)\\.(?:md|markdown|html?)$");
    private static final Pattern OF_A_FOLDER = Pattern.compile("(?i)readme|_?index");

    /** By the names of a path from its last to its first, so that paths of one end are neighbours. */
    private final SortedMap<String, String> files = new TreeMap<>();

    RunbookPaths(Collection<String> files) {
        for (String file : files) {
            List<String> names = names(file);
            if (!names.isEmpty()) {
                this.files.put(String.join("/", names) + "/ " + file, file);
            }
        }
    }

    /**
     * The only runbook whose path has the longest end in common with the address's path. The common end must be more than a
     * word that any path may end with.
     *
     * @param anchored whether an anchor will tell if it is the right one
     */
    Optional<String> find(String path, boolean anchored) {
        List<String> names = names(path);
        for (int common = names.size(); common > 0; common--) {
            List<String> found = endingWith(String.join("/", names.subList(0, common)) + "/");
            if (!found.isEmpty()) {
                boolean telling = anchored || isTelling(names, common, found.get(0), path);
                return found.size() == 1 && telling ? Optional.of(found.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** One or two of the runbooks whose path has this end. */
    private List<String> endingWith(String end) {
        List<String> found = new ArrayList<>(2);
        for (Map.Entry<String, String> entry : files.tailMap(end).entrySet()) {
            if (found.size() == 2 || !entry.getKey().startsWith(end)) {
                break;
            }
            found.add(entry.getValue());
        }
        return found;
    }

    /** Two names in common, or one of several words that is the whole of either path. */
    private static boolean isTelling(List<String> names, int common, String file, String path) {
        boolean whole = common == names.size() || common == names(file).size();
        return common >= 2 || whole && Names.words(last(path)).contains(" ");
    }

    private static String last(String path) {
        String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return ENDING.matcher(plain.substring(plain.lastIndexOf('/') + 1)).replaceFirst("");
    }

    /** The letters of each name of a path, from its last; the page of a folder is the folder. */
    private static List<String> names(String path) {
        List<String> names = new ArrayList<>();
        String[] parts = path.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            String name = ENDING.matcher(decode(parts[i])).replaceFirst("");
            boolean folder = i == parts.length - 1 && OF_A_FOLDER.matcher(name).matches();
            String letters = Names.letters(name);
            if (!folder && !letters.isEmpty()) {
                names.add(letters);
            }
        }
        Collections.reverse(names);
        return names;
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}

package dev.runbook.core.link;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Names;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The addresses of the site's pages, relative to its root and without a leading slash. They are a contract: alerts of other
 * systems point to them.
 */
public final class Urls {
    private Urls() {}

    public static String service(String service) {
        return "services/" + service + "/";
    }

    public static String alert(String service, String name) {
        return "alerts/" + service + "/" + Names.camel(name) + "/";
    }

    /** The page that leads to the alert whatever its service is. */
    public static String alert(String name) {
        return "alerts/" + Names.camel(name) + "/";
    }

    /**
     * The addresses that lead to an alert's page: the short one, and those of the name that its text has where its rule has
     * another.
     */
    public static Set<String> leadingTo(Entry<Alert> alert) {
        Set<String> addresses = new LinkedHashSet<>(List.of(alert(alert.fact().signal())));
        String name = alert.fact().name();
        if (!Names.camel(name).equals(Names.camel(alert.fact().signal()))) {
            addresses.add(alert(name));
            addresses.add(alert(alert.service(), name));
        }
        return addresses;
    }

    public static String metric(String service, String slug) {
        return "metrics/" + service + "/" + slug + "/";
    }

    public static String procedure(String service, String slug) {
        return "procedures/" + service + "/" + slug + "/";
    }

    public static String checklist(String service, String slug) {
        return "checklists/" + service + "/" + slug + "/";
    }

    /** All commands of a service. */
    public static String commands(String service) {
        return "commands/" + service + "/";
    }

    public static String rule(String id) {
        return "rules/" + id + "/";
    }

    /** A folder's page ({@code README.md}, {@code index.md}, {@code _index.md}) has the address of its folder. */
    public static String runbook(String file) {
        String path = file.endsWith(".md") ? file.substring(0, file.length() - 3) : file;
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        boolean folder = name.equals("index") || name.equals("_index") || name.equalsIgnoreCase("readme");
        String kept = folder && slash > 0 ? path.substring(0, slash) : path;
        return "runbooks/" + safe(kept) + "/";
    }

    /** Keeps letters, digits, {@code . _ - /}; anything else becomes a dash, so that no address needs escaping. */
    private static String safe(String path) {
        StringBuilder out = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "._-/".indexOf(c) >= 0;
            out.append(plain ? c : '-');
        }
        return out.toString();
    }
}

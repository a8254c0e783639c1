package dev.runbook.core.render;

import java.util.Map;
import java.util.TreeMap;

/**
 * How the site looks: templates for its pages, and the files that all pages share.
 *
 * @param assets style, script and pictures by their path in the site
 */
public record Theme(TemplateSource templates, Map<String, byte[]> assets) {
    public Theme {
        assets = new TreeMap<>(assets);
    }
}

package dev.runbook.core.model;

import java.util.Optional;

/**
 * One Markdown file and what it says.
 *
 * @param title front matter, else the first heading, else the file's name
 * @param service the service that the file itself names or implies; catalogs and folders may say another
 */
public record Runbook(
        Document document, FrontMatter frontMatter, String title, Optional<Service> service, Facts facts) {
    public String file() {
        return document.file();
    }
}

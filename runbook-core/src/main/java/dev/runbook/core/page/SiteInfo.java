package dev.runbook.core.page;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What every page says of the site.
 *
 * @param url the site's public address, ending with a slash
 * @param version of the runbooks, such as a commit
 * @param disagreements how many places say different things
 */
public record SiteInfo(
        String title, Optional<String> url, LocalDate today, Optional<String> version, int disagreements) {}

package dev.runbook.core.model.leak;

import dev.runbook.core.link.Urls;
import org.jsoup.Jsoup;

/** Breaks the house on purpose: a model that imports the linker and a library of another room. */
public final class PlantedLeak {
    private PlantedLeak() {}

    /** Uses both. */
    public static String leak() {
        return Urls.rule(Jsoup.parse("leak").text());
    }
}

package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.FrontMatter;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a recogniser may look at.
 *
 * @param root the document as topics
 * @param alertPage the alert that the whole file is about, if it is about one
 * @param found what the recognisers before it found
 */
record Reading(
        Document document,
        FrontMatter frontMatter,
        Hints hints,
        Topic root,
        Optional<AlertPage> alertPage,
        Found found) {
    Source source() {
        return document.source();
    }

    String file() {
        return document.file();
    }

    /** Every topic, the document itself first, in the order of the text. */
    Stream<Topic> topics() {
        return root.all();
    }
}

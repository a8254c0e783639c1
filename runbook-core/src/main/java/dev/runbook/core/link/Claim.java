package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.model.Section;
import java.util.Optional;

/**
 * A text that rules belong to though no alert of the documents has their name: an alert of another name, or a section that
 * is not recognised as an alert.
 *
 * @param service of the text
 * @param alert the alert that the text is about
 * @param section the text where it is no alert
 * @param how it was found, as a clause
 */
record Claim(String service, Optional<AlertKey> alert, Optional<Section> section, String how, Confidence confidence) {
    static Claim of(AlertKey alert, String how, Confidence confidence) {
        return new Claim(alert.service(), Optional.of(alert), Optional.empty(), how, confidence);
    }

    static Claim of(Headings.Place place, String how) {
        return new Claim(place.service(), Optional.empty(), Optional.of(place.section()), how, Confidence.LIKELY);
    }
}

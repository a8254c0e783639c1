package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Alerts written as headings or bold lines: below a heading about alerts, or with a line that names the condition. */
final class Alerts implements Recogniser {
    /** Headings below alerts that are about alerting and no alert. */
    private static final Pattern ABOUT = Pattern.compile(
            "^(configur\\w*|silenc\\w*|add(ing)?|creat(e|ing)|manag\\w+|test(ing)?"
                    + "|writ(e|ing)|sett?ing|how to|mut(e|ing)|disabl\\w+|enabl\\w+|acknowledg\\w*|general|when|what|where|understand\\w*|variables|placeholders|conventions)\\b"
                    + "|\\b(channels?|configurations?|routing|silences?|polic(y|ies)|rules?|fatigue|formats?|integrations?|setup|flow"
                    + "|life ?cycle|workflow|matrix|summary|checklist)$|\\balert(ing)? (manager|rules)\\b|^alertmanager$");

    @Override
    public Stream<Alert> facts(Reading reading) {
        List<Alert> found = new ArrayList<>();
        if (reading.alertPage().isEmpty()) {
            reading.root().topics().forEach(topic -> visit(reading, topic, false, Optional.empty(), found));
        }
        return found.stream();
    }

    private static void visit(
            Reading reading, Topic topic, boolean inGroup, Optional<String> severity, List<Alert> found) {
        String title = topic.text();
        boolean level = inGroup && Severities.ofGroup(title).isPresent();
        boolean group = topic.theme() == Theme.ALERT && !topic.isPage() || level;
        boolean says = hasAlertLine(topic);
        if (says || inGroup && !group && isName(topic)) {
            Confidence confidence = says || severity.isPresent() ? Confidence.CERTAIN : Confidence.LIKELY;
            found.add(new AlertText(reading, topic).alert(severity, confidence));
            return;
        }
        Optional<String> own = group ? Severities.ofGroup(title).or(() -> severity) : Optional.empty();
        boolean below = group || topic.isPage() && topic.theme() == Theme.ALERT;
        topic.topics().forEach(sub -> visit(reading, sub, below, own, found));
    }

    /** Whether it can be an alert's name: no field of an alert, no reference, nothing about alerting as such. */
    private static boolean isName(Topic topic) {
        boolean empty = topic.passages().isEmpty() && topic.topics().isEmpty();
        return !empty
                && (topic.theme() == Theme.OTHER || topic.theme() == Theme.LOG)
                && !ABOUT.matcher(Names.words(topic.text())).find();
    }

    private static boolean hasAlertLine(Topic topic) {
        return topic.title().isPresent()
                && AlertText.conditionLine(topic)
                        .flatMap(Line::label)
                        .filter(label -> label.text()
                                .toLowerCase(java.util.Locale.ROOT)
                                .matches("(alert|alarm)( ?condition)?|(alerts?|fires) when"))
                        .isPresent();
    }
}

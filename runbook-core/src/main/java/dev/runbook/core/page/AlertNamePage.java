package dev.runbook.core.page;

import static java.util.stream.Collectors.groupingBy;

import dev.runbook.core.link.Urls;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The short address of an alert, which leads to its page, or to the choice where several services have an alert of that
 * name.
 *
 * @param to the page that it leads to, where there is only one
 */
public record AlertNamePage(String url, String title, Optional<Ref> to, List<AlertRow> alerts) implements Page {

    static Stream<PlannedPage> plan(Edition edition) {
        // Two names that differ only in case have one address: some file systems cannot tell them apart.
        Map<String, List<Entry<Alert>>> byName = edition.graph().catalog().alerts().stream()
                .collect(groupingBy(alert -> Urls.alert(alert.fact().signal()).toLowerCase(Locale.ROOT)));
        return byName.values().stream()
                .map(alerts -> new PlannedPage(Urls.alert(alerts.get(0).fact().signal()), () -> of(edition, alerts)));
    }

    private static AlertNamePage of(Edition edition, List<Entry<Alert>> alerts) {
        Entry<Alert> first = alerts.get(0);
        return new AlertNamePage(
                Urls.alert(first.fact().signal()),
                first.fact().name(),
                alerts.size() == 1 ? Optional.of(Ref.to(first)) : Optional.empty(),
                alerts.stream().map(alert -> AlertRow.of(edition, alert)).toList());
    }

    @Override
    public String kind() {
        return "alert-name";
    }
}

package dev.runbook.core.page;

import dev.runbook.core.link.Urls;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        Map<String, List<Entry<Alert>>> byAddress = new LinkedHashMap<>();
        Map<String, String> spelled = new HashMap<>();
        for (Entry<Alert> alert : edition.graph().catalog().alerts()) {
            for (String url : Urls.leadingTo(alert)) {
                String key = url.toLowerCase(Locale.ROOT);
                spelled.putIfAbsent(key, url);
                byAddress.computeIfAbsent(key, address -> new ArrayList<>()).add(alert);
            }
        }
        for (Entry<Alert> alert : edition.graph().catalog().alerts()) {
            byAddress.remove(alert.url().toLowerCase(Locale.ROOT));
        }
        return byAddress.entrySet().stream()
                .map(found -> Map.entry(spelled.getOrDefault(found.getKey(), found.getKey()), found.getValue()))
                .map(found -> new PlannedPage(found.getKey(), () -> of(edition, found.getKey(), found.getValue())));
    }

    private static AlertNamePage of(Edition edition, String url, List<Entry<Alert>> alerts) {
        Entry<Alert> first = alerts.get(0);
        return new AlertNamePage(
                url,
                first.fact().name(),
                alerts.size() == 1 ? Optional.of(Ref.to(first)) : Optional.empty(),
                alerts.stream().map(alert -> AlertRow.of(edition, alert)).toList());
    }

    @Override
    public String kind() {
        return "alert-name";
    }
}

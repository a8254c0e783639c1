package dev.runbook.core.prometheus;

import dev.runbook.core.data.Node;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says how a receiver of Alertmanager tells people, without any address, key or token. */
final class Channels {
    private static final Pattern CONFIGS = Pattern.compile("_configs$|Configs$");
    private static final Pattern ROOM = Pattern.compile("[#@]?[\\w.-]{1,80}");
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("email", "mail"),
            Map.entry("slack", "Slack"),
            Map.entry("rocketchat", "Rocket.Chat"),
            Map.entry("mattermost", "Mattermost"),
            Map.entry("pagerduty", "PagerDuty"),
            Map.entry("opsgenie", "Opsgenie"),
            Map.entry("victorops", "VictorOps"),
            Map.entry("pushover", "Pushover"),
            Map.entry("telegram", "Telegram"),
            Map.entry("discord", "Discord"),
            Map.entry("msteams", "Teams"),
            Map.entry("msteamsv2", "Teams"),
            Map.entry("sns", "Amazon SNS"),
            Map.entry("webex", "Webex"),
            Map.entry("wechat", "WeChat"),
            Map.entry("jira", "Jira"),
            Map.entry("incidentio", "incident.io"),
            Map.entry("webhook", "webhook"));

    private Channels() {}

    /** Each way once, in the order of the file. */
    static List<String> of(Node receiver) {
        return receiver.entries().stream()
                .flatMap(entry ->
                        Optional.ofNullable(WORDS.get(CONFIGS.matcher(entry.key())
                                        .replaceFirst("")
                                        .toLowerCase(Locale.ROOT)))
                                .stream()
                                .flatMap(word -> entry.value().items().stream().map(config -> word + room(config))))
                .distinct()
                .toList();
    }

    /** A room has a name that all may know; one that a template makes, or that might be an address, is left out. */
    private static String room(Node config) {
        return Stream.of("channel")
                .flatMap(key -> config.text(key).stream())
                .filter(name -> ROOM.matcher(name).matches())
                .map(name -> name.startsWith("#") || name.startsWith("@") ? " " + name : " #" + name)
                .findFirst()
                .orElse("");
    }
}

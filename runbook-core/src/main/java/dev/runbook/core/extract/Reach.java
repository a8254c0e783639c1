package dev.runbook.core.extract;

import dev.runbook.core.model.Contact.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether and how a text says that somebody can be reached, and whether it was ever filled in. */
final class Reach {
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+");
    private static final Pattern SLACK = Pattern.compile("(?:^|\\s)#[\\w-]{2,}|\\bslack\\b");
    private static final Pattern PAGER =
            Pattern.compile("\\b(?:pager ?duty|opsgenie|victorops|pager|oncall rotation|on-call rotation)\\b");
    private static final Pattern PHONE = Pattern.compile(
            "(?:^|[\\s:])\\+?\\(?\\d[\\d\\s().\\-x/]{5,}|\\+\\d[\\d\\s-]*[\\p{Alpha}\\d-]{4,}|\\+\\d{1,3}[\\s\\dxX()-]{6,}");
    private static final Pattern PHONE_ROLE =
            Pattern.compile("\\b(?:phone|tel|telephone|mobile|hotline|call|number|cell)\\b");
    private static final Pattern URL =
            Pattern.compile("https?://\\S+|\\b[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|io|net|org|dev|co|cloud|app)\\b");
    private static final Pattern EMPTY = Pattern.compile(
            "<[^<>@]{1,60}>|\\[[^\\[\\]]{1,60}\\](?!\\()|\\{\\{?[^{}]{1,60}\\}\\}?|[xX]{2,}"
                    + "|\\b(?:tbd|tba|todo|fixme|to be (?:added|defined|filled|determined)|your[ -]\\w+|fill in|change ?me|n/a)\\b|^[?_.-]{2,}$");
    private static final Pattern SAMPLE =
            Pattern.compile("@(?:[\\w-]+\\.)*(?:example|company|yourcompany|yourdomain|domain|acme|test|localhost"
                    + "|cloud-provider|mycompany|your-company|your-domain)\\.|@(?:example|company)\\b|\\b555[-. ]|(?:^|\\D)(?:123-?456|000-?000|12345678)"
                    + "|\\bjohn\\.doe|\\bjane\\.doe|\\b(?:john|jane) doe\\b");

    private Reach() {}

    /** By what means, from the value and then from who it is; nothing where neither says so. */
    static Optional<Kind> kind(String role, String value) {
        String text = value.toLowerCase(Locale.ROOT);
        String who = role.toLowerCase(Locale.ROOT);
        if (EMAIL.matcher(text).find()) {
            return Optional.of(Kind.EMAIL);
        }
        if (PAGER.matcher(text).find() || PAGER.matcher(who).find()) {
            return Optional.of(Kind.PAGERDUTY);
        }
        if (SLACK.matcher(text).find() || SLACK.matcher(who).find()) {
            return Optional.of(Kind.SLACK);
        }
        if (PHONE.matcher(value).find()
                || PHONE_ROLE.matcher(who).find()
                || PHONE_ROLE.matcher(text).find()) {
            return Optional.of(Kind.PHONE);
        }
        if (who.contains("mail") || text.contains("mail")) {
            return Optional.of(Kind.EMAIL);
        }
        return URL.matcher(text).find() ? Optional.of(Kind.URL) : Optional.empty();
    }

    /** Whether the value stands for one that was never filled in, or is a sample. */
    static boolean isPlaceholder(String value) {
        String text = value.toLowerCase(Locale.ROOT).strip();
        boolean mail = text.startsWith("<") && EMAIL.matcher(text).find();
        return text.isEmpty()
                || !mail && EMPTY.matcher(text).find()
                || SAMPLE.matcher(text).find();
    }

    /** The value without the angle brackets of a mail address. */
    static String clean(String value) {
        String text = value.strip();
        boolean mail = text.startsWith("<")
                && text.endsWith(">")
                && EMAIL.matcher(text).find();
        return mail ? text.substring(1, text.length() - 1) : text;
    }
}

package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a reader can know what to put into a blank: the text says it, a step before shows it, or the alert carries it. */
final class Origin {
    /** What alerts of clusters and hosts bring along as labels. */
    private static final Set<String> LABELS = Set.of(
            ("namespace ns pod container node instance job service svc deployment daemonset statefulset sts pvc pv cluster"
                            + " persistentvolume persistentvolumeclaim device mountpoint mount host hostname queue topic group"
                            + " database datname replica workload")
                    .split(" "));
    /** Words of a name that do not say what it names. */
    private static final Set<String> EMPTY = Set.of(
            ("name id the a your my our current target new old bad good specific previous failed failing broken faulty affected"
                            + " value of from label alert here problematic stuck slow blocking some which")
                    .split(" "));
    /** Headings of what belongs to the section above them. */
    private static final Pattern PART = Pattern.compile(
            "(?i)(?:diagnos|mitigat|resol|solution|investigat|triage|action|remediat|fix|verif|steps|immediate|analysis).*");

    private static final Pattern SEEKS = Pattern.compile(
            "\\b(?:find|get|identify|note|look up|determine|pick|choose|copy|obtain|record|replace|locate|select|write down)\\b");
    private static final Set<String> PLACES = Set.of("from", "of", "in", "above", "shown");
    private static final int LONG_NAME = 3;
    private static final int DEEPEST_PART = 4;
    private static final int COMMANDS_BEFORE = 40;
    private static final int TEXT_BEFORE = 1500;
    private static final int SHORTEST = 3;
    private static final int SENTENCE = 60;

    private final Runbook runbook;
    private final List<Command> commands;
    private final boolean alertPage;
    private final Told told;

    private Origin(Runbook runbook) {
        this.runbook = runbook;
        this.commands = runbook.facts().of(Command.class);
        this.alertPage = runbook.facts().of(Alert.class).stream()
                .anyMatch(
                        alert -> alert.span().line() <= runbook.document().top().line());
        this.told = Told.of(runbook);
    }

    static Origin of(Runbook runbook) {
        return new Origin(runbook);
    }

    /** Whether the runbook is about one alert, which may fire for anything and says for what. */
    boolean isAlertPage() {
        return alertPage;
    }

    boolean isKnown(Blank blank) {
        boolean word = blank.style() == Blank.Style.VARIABLE || blank.style() == Blank.Style.WORD;
        boolean mentioned = word
                ? blank.name().length() > 2 && told.words().contains(blank.name())
                : told.marked().contains(blank.text());
        List<String> all = words(blank.name());
        List<String> words = all.stream().filter(each -> !EMPTY.contains(each)).toList();
        boolean choice = blank.name().indexOf('|') > 0;
        return mentioned
                || choice
                || saysWhere(all)
                || alertPage && LABELS.containsAll(words)
                || isSought(blank, String.join(" ", words))
                || isShown(blank, words);
    }

    /** {@code <value of the instance label>} is a sentence of its own. */
    private static boolean saysWhere(List<String> words) {
        return words.size() >= LONG_NAME && words.stream().anyMatch(PLACES::contains);
    }

    /** Whether a command before it, in the same part of the text, lists what it names. */
    private boolean isShown(Blank blank, List<String> words) {
        int from = from(blank);
        int last = indexOf(blank.command());
        for (int i = last - 1; i >= 0 && i >= last - COMMANDS_BEFORE; i--) {
            Command command = commands.get(i);
            if (command.span().start() < from) {
                return false;
            }
            boolean reads = command.effect() == Command.Effect.READ && command.where() != Command.Where.FENCE_COMMENT;
            if (reads && !command.text().contains(blank.text()) && Listing.shows(command, words)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Find the commit hash of the last good release}. */
    private boolean isSought(Blank blank, String phrase) {
        int end = blank.command().span().start();
        int begin = Math.max(from(blank), end - TEXT_BEFORE);
        String text = runbook.document()
                .source()
                .text()
                .substring(Math.min(begin, end), end)
                .toLowerCase(Locale.ROOT);
        int at = phrase.length() < SHORTEST ? -1 : text.indexOf(phrase);
        while (at >= 0) {
            String before = text.substring(Math.max(0, at - SENTENCE), at);
            int sentence = Math.max(before.lastIndexOf(". "), before.lastIndexOf('\n')) + 1;
            if (SEEKS.matcher(before.substring(sentence)).find()) {
                return true;
            }
            at = text.indexOf(phrase, at + 1);
        }
        return false;
    }

    private int indexOf(Command command) {
        int low = 0;
        int high = commands.size();
        while (low < high) {
            int middle = (low + high) / 2;
            boolean before =
                    commands.get(middle).span().start() < command.span().start();
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        return low;
    }

    /** Where the part of the text begins in which an earlier command counts. */
    private int from(Blank blank) {
        if (alertPage) {
            return 0;
        }
        int from = 0;
        Optional<Section> section = Optional.of(runbook.document().root());
        while (section.isPresent()) {
            section = section.get().sections().stream()
                    .filter(inner -> inner.span().contains(blank.command().span()))
                    .findFirst();
            from = section.filter(inner -> inner.level() <= DEEPEST_PART
                            && !PART.matcher(inner.title()).matches())
                    .map(inner -> inner.span().start())
                    .orElse(from);
        }
        return from;
    }

    private static List<String> words(String name) {
        String spaced = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return Arrays.stream(spaced.split("[^a-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

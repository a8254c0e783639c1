package dev.runbook.core.link;

import dev.runbook.core.model.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of a role or team, so far as it tells people apart: {@code Primary On-Call} and {@code On-Call Engineer} are
 * one, {@code Team Lead} and {@code DevOps Team} are two.
 *
 * @param words what tells the role apart, never empty
 */
public record RoleName(Set<String> words) {
    /** What several roles in one phrase are parted by. */
    private static final Pattern PARTED = Pattern.compile("\\s*(?:[+&,;/|→]|->|=>|\\band\\b|\\bor\\b|\\bthen\\b)\\s*");

    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)|[`*_]");
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i)\\.$|^(?:page|escalate|notify|call|contact|document|inform|alert|post|open|create|ask|tell|if|when|wait)\\b");
    private static final Pattern ADDRESS = Pattern.compile("^[#@]|@|://|\\d{3}");
    private static final int MOST_WORDS = 5;
    private static final Set<String> FILLERS = Set.of(
            "the",
            "a",
            "an",
            "our",
            "your",
            "primary",
            "secondary",
            "backup",
            "emergency",
            "contact",
            "contacts",
            "team",
            "engineer",
            "engineers",
            "person",
            "level",
            "tier",
            "of",
            "for",
            "to",
            "on",
            "if");
    private static final Map<String, List<String>> SAME = Map.of(
            "eng", List.of("engineering"),
            "mgr", List.of("manager"),
            "dba", List.of("database", "administrator"),
            "admin", List.of("administrator"),
            "sysadmin", List.of("system", "administrator"),
            "ops", List.of("operations"),
            "infra", List.of("infrastructure"),
            "db", List.of("database"));
    /** Words of an escalation that name no person to be reached. */
    private static final Set<String> NOBODY = Set.of(
            "backlog",
            "none",
            "n",
            "na",
            "nobody",
            "ticket",
            "tickets",
            "queue",
            "automatic",
            "automated",
            "next",
            "business",
            "day",
            "tbd",
            "self",
            "service",
            "no",
            "escalation",
            "create",
            "a");

    public RoleName {
        words = Set.copyOf(words);
    }

    public static RoleName of(String name) {
        String plain = Names.words(ASIDE.matcher(name).replaceAll(" ")).replace("on call", "oncall");
        List<String> all = Arrays.stream(plain.split(" "))
                .flatMap(word -> SAME.getOrDefault(word, List.of(word)).stream())
                .toList();
        Set<String> telling =
                all.stream().filter(word -> !FILLERS.contains(word)).collect(Collectors.toSet());
        if (telling.isEmpty()) {
            boolean first = all.contains("primary") || all.contains("secondary");
            return new RoleName(first ? Set.of("oncall") : new TreeSet<>(all));
        }
        return new RoleName(telling);
    }

    /**
     * The roles of a phrase such as {@code VP Eng + CTO}, as written; none where it names nobody, says in a sentence what
     * to do, or is itself an address.
     */
    public static List<String> in(String phrase) {
        if (SENTENCE.matcher(phrase.strip()).find()) {
            return List.of();
        }
        return Stream.of(PARTED.split(ASIDE.matcher(phrase).replaceAll(" ")))
                .map(String::strip)
                .filter(part -> part.chars().anyMatch(Character::isLetter)
                        && !ADDRESS.matcher(part).find())
                .filter(part -> part.split(" ").length <= MOST_WORDS)
                .filter(part -> !NOBODY.containsAll(RoleName.of(part).words()))
                .toList();
    }

    /** Whether both may be the same people: one says all that the other says. */
    public boolean meets(RoleName other) {
        return words.containsAll(other.words) || other.words.containsAll(words);
    }

    /** Whether it is whoever is on duty, reached by the pager. */
    public boolean isOnCall() {
        return words.contains("oncall") || words.contains("duty");
    }
}

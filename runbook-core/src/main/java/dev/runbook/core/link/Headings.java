package dev.runbook.core.link;

import dev.runbook.core.model.Block;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sections whose heading or anchor is one of some names, and those of all runbooks by their heading. */
final class Headings {
    /** What stands around the name: a number, a condition in brackets. */
    private static final Pattern AROUND = Pattern.compile("^\\d{1,3}(?:\\.\\d{1,3})*[.):]?\\s+|\\s*\\([^()]*\\)$");

    /** A section and the service of its runbook. */
    record Place(String service, Section section) {}

    private final Map<String, Runbook> runbooks = new HashMap<>();
    private final Map<String, String> serviceOf;
    private final Map<String, List<Place>> named = new HashMap<>();

    /**
     * Looks through all headings once.
     *
     * @param names the letters of the names that are looked for
     */
    Headings(Collection<Runbook> runbooks, Map<String, String> serviceOf, Set<String> names) {
        this.serviceOf = serviceOf;
        runbooks.forEach(runbook -> this.runbooks.put(runbook.file(), runbook));
        if (!names.isEmpty()) {
            runbooks.forEach(runbook -> runbook.document()
                    .sections()
                    .filter(Headings::saysSomething)
                    .forEach(section -> section.heading()
                            .ifPresent(heading -> letters(heading)
                                    .filter(names::contains)
                                    .forEach(letters -> named.computeIfAbsent(letters, key -> new ArrayList<>())
                                            .add(place(section))))));
        }
    }

    /** The only section of a name in the service, else the only one there is. */
    Optional<Place> named(AlertKey key) {
        List<Place> places = named.getOrDefault(key.letters(), List.of());
        List<Place> own = places.stream()
                .filter(place -> place.service().equals(key.service()))
                .toList();
        List<Place> best = own.isEmpty() ? places : own;
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    /** The section that a heading begins. */
    Optional<Place> at(String file, Block.Heading heading) {
        return Optional.ofNullable(runbooks.get(file))
                .map(runbook -> place(runbook.document().sectionAt(heading.span())));
    }

    private Place place(Section section) {
        return new Place(Linker.service(serviceOf, section.span()), section);
    }

    /** What a heading may be the name of; one word is too little to tell. */
    private static Stream<String> letters(Block.Heading heading) {
        return Stream.of(AROUND.matcher(heading.text().strip()).replaceAll(""), heading.anchor())
                .filter(text -> Names.words(text).contains(" "))
                .map(Names::letters)
                .distinct();
    }

    private static boolean saysSomething(Section section) {
        return !section.blocks().isEmpty() || !section.sections().isEmpty();
    }
}

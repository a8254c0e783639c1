package dev.runbook.core.extract;

import dev.runbook.core.model.Names;
import dev.runbook.core.model.Procedure.Kind;
import dev.runbook.core.model.Section;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text with a title: a section, or what stands below a bold line where such lines are used as headings.
 *
 * @param title none for the document itself
 * @param above the titles of the topics that hold it, outermost first
 * @param passages its own text, cut at its labels
 * @param grids the tables that stand in its own text, in lists and quotes too
 * @param topics those within it, in the order of the text
 */
record Topic(
        Optional<Title> title,
        List<Title> above,
        Section section,
        List<Passage> passages,
        List<Grid> grids,
        List<Topic> topics) {
    /** Titles that say nothing without the one above them. */
    private static final Pattern BARE =
            Pattern.compile("^(development|dev|staging|stage|production|prod|qa|uat|testing|test|preprod"
                    + "|pre production|daily|weekly|monthly|quarterly|yearly|annual|annually|preparation|before|during|after|execution|overview"
                    + "|general|other|option [0-9a-z]|method [0-9a-z])$");

    Topic {
        above = List.copyOf(above);
        passages = List.copyOf(passages);
        grids = List.copyOf(grids);
        topics = List.copyOf(topics);
    }

    String text() {
        return title.map(Title::text).orElse("");
    }

    /** The title, behind the one above it where it says nothing alone: {@code Planned Maintenance: Preparation}. */
    Optional<String> fullTitle() {
        return title.map(own -> {
            boolean bare = own.theme().isPhase()
                    || BARE.matcher(Names.words(own.text())).find();
            boolean alone = !bare || above.isEmpty();
            return alone ? own.text() : above.get(above.size() - 1).text() + ": " + own.text();
        });
    }

    Theme theme() {
        return title.map(Title::theme).orElse(Theme.OTHER);
    }

    /** What kind of procedure the title's words speak of. */
    Optional<Kind> kind() {
        return title.flatMap(Title::kind);
    }

    /** Whether this topic or one that holds it has the theme. */
    boolean isWithin(Theme theme) {
        if (theme() == theme) {
            return true;
        }
        for (Title title : above) {
            if (title.theme() == theme) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether this topic or one that holds it has the theme; the outermost title, which may name several, counts only where
     * none below it says what else it is about.
     */
    boolean isAbout(Theme theme) {
        List<Theme> path =
                Stream.concat(above.stream(), title.stream()).map(Title::theme).toList();
        int at = path.lastIndexOf(theme);
        return at > 0 || at == 0 && path.stream().skip(1).noneMatch(Theme::isReference);
    }

    /** Whether this topic or one that holds it is mere reference. */
    boolean isReference() {
        return theme().isReference()
                || above.stream().anyMatch(title -> title.theme().isReference());
    }

    /** This topic and all within it, in the order of the text. */
    Stream<Topic> all() {
        return Stream.concat(Stream.of(this), topics.stream().flatMap(Topic::all));
    }

    /** Whether it is the page itself: the document, or its only heading of the first level. */
    boolean isPage() {
        return above.isEmpty() && (title.isEmpty() || section.level() == 1);
    }

    /** A topic is a place in one document: two are equal only if they are the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

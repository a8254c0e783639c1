package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Names;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file that is about one alert: a rule declares its name, or its title is its name and its sections are those of an
 * alert's page.
 *
 * @param name as the title spells what a rule declares, else as the rule does, else as one word where the title or the file
 *     is one
 * @param topic what holds the whole page
 */
record AlertPage(String name, Topic topic, Confidence confidence) {
    private static final Set<Theme> SECTIONS = Set.of(Theme.MEANING, Theme.IMPACT, Theme.DIAGNOSIS, Theme.ACTION);

    static Optional<AlertPage> of(Document document, Hints hints, Topic root) {
        String file = baseName(document.file());
        if (file.equalsIgnoreCase("readme") || file.equals("index") || file.equals("_index")) {
            return Optional.empty();
        }
        Topic page = page(root);
        String title = page.title().map(Title::text).orElse(file);
        Optional<String> declared = hints.alert(file).or(() -> hints.alert(title));
        if (declared.isPresent()) {
            boolean same = Hints.key(title).equals(Hints.key(declared.get()));
            return Optional.of(new AlertPage(same ? title : declared.get(), page, Confidence.CERTAIN));
        }
        if (page.title().isEmpty() || !Names.words(title).replace(" ", "").equals(key(file))) {
            return Optional.empty();
        }
        long sections = page.topics().stream()
                .map(Topic::theme)
                .filter(SECTIONS::contains)
                .distinct()
                .count();
        String name = isOneWord(title) || !isOneWord(file) ? title : file;
        if (sections >= 2) {
            return Optional.of(new AlertPage(name, page, Confidence.LIKELY));
        }
        boolean camel = isOneWord(name) && Names.words(name).split(" ", -1).length >= 3;
        return camel ? Optional.of(new AlertPage(name, page, Confidence.GUESS)) : Optional.empty();
    }

    /** The only heading of the first level, else the document itself. */
    private static Topic page(Topic root) {
        List<Topic> tops = root.topics();
        return tops.size() == 1 && tops.get(0).isPage() ? tops.get(0) : root;
    }

    /** How many titles stand above the page's sections. */
    int depth() {
        return topic.title().isPresent() ? 1 : 0;
    }

    private static String key(String name) {
        return Names.words(name).replace(" ", "");
    }

    private static boolean isOneWord(String name) {
        return name.chars().allMatch(Character::isLetterOrDigit);
    }

    static String baseName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}

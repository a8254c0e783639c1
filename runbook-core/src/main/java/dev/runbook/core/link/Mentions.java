package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Walk;
import dev.runbook.core.model.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds names of alerts and procedures in running text. A name in one CamelCase word is found wherever it stands, a name of
 * several words only where the text is of the same service; a procedure named by one common word is never found.
 */
final class Mentions {
    private static final int MOST_WORDS = 10;

    private record Name(List<String> words, String id) {}

    /** Names by their first and their second word: few texts have both one after the other. */
    private static final class Index {
        private final Map<String, Map<String, List<Name>>> byWords = new HashMap<>();

        /** The first of several names in the same words is the one that is meant. */
        void add(Name name) {
            List<Name> alike = byWords.computeIfAbsent(name.words().get(0), first -> new HashMap<>())
                    .computeIfAbsent(name.words().get(1), second -> new ArrayList<>());
            if (alike.stream().noneMatch(other -> other.words().equals(name.words()))) {
                alike.add(name);
            }
        }

        List<Name> at(List<Word> words, int at) {
            return at + 1 == words.size()
                    ? List.of()
                    : byWords.getOrDefault(words.get(at).text(), Map.of())
                            .getOrDefault(words.get(at + 1).text(), List.of());
        }
    }

    private final Index everywhere = new Index();
    private final Map<String, Index> byService = new HashMap<>();

    Mentions(Collection<Entry<Alert>> alerts, Collection<Entry<Procedure>> procedures) {
        alerts.forEach(entry -> add(entry, entry.fact().name()));
        procedures.forEach(entry -> add(entry, entry.fact().title()));
    }

    /** All mentions in a document of a service, in the order of the text; headings and links are left out. */
    List<Mention> in(Document document, String service) {
        List<Mention> found = new ArrayList<>();
        document.allBlocks()
                .filter(block -> !(block instanceof Block.Heading))
                .flatMap(Walk::ownInlines)
                .forEach(inline -> search(inline, document.source(), service, found));
        return found;
    }

    private void add(Entry<?> entry, String name) {
        List<String> words = Word.of(name).stream().map(Word::text).toList();
        boolean camel = words.size() > 1 && name.chars().allMatch(Character::isLetterOrDigit);
        if (words.size() >= 2 && words.size() <= MOST_WORDS) {
            Name found = new Name(words, entry.id());
            byService.computeIfAbsent(entry.service(), service -> new Index()).add(found);
            if (camel) {
                everywhere.add(found);
            }
        }
    }

    private void search(Inline inline, Source source, String service, List<Mention> found) {
        if (inline instanceof Inline.Text text) {
            search(text.span(), text.text(), source, service, found);
        } else if (inline instanceof Inline.Code code) {
            search(code.content(), code.text(), source, service, found);
        } else if (!(inline instanceof Inline.Link)) {
            Walk.inlines(inline).skip(1).forEach(inner -> {
                if (inner instanceof Inline.Text || inner instanceof Inline.Code) {
                    search(inner, source, service, found);
                }
            });
        }
    }

    private void search(Span place, String text, Source source, String service, List<Mention> found) {
        List<Word> words = Word.of(text);
        Index own = byService.getOrDefault(service, everywhere);
        boolean exact = text.length() == place.length();
        for (int i = 0; i < words.size(); i++) {
            Optional<Name> name = longest(words, i, own);
            if (name.isPresent()) {
                int last = i + name.get().words().size() - 1;
                Span span = exact
                        ? source.span(
                                place.start() + words.get(i).start(),
                                place.start() + words.get(last).end())
                        : place;
                found.add(new Mention(span, name.get().id()));
                i = last;
            }
        }
    }

    /** The longest name that begins here; of two as long, the one of the text's own service. */
    private Optional<Name> longest(List<Word> words, int at, Index own) {
        Name best = null;
        for (Index names : List.of(own, everywhere)) {
            for (Name name : names.at(words, at)) {
                boolean longer =
                        best == null || name.words().size() > best.words().size();
                if (longer && matches(words, at, name.words())) {
                    best = name;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean matches(List<Word> words, int at, List<String> name) {
        if (at + name.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < name.size(); i++) {
            if (!words.get(at + i).text().equals(name.get(i))) {
                return false;
            }
        }
        return words.get(at).begins() && words.get(at + name.size() - 1).ends();
    }
}

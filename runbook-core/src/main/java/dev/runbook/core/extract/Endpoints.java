package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses of the service: the lines and rows below a heading about URLs or endpoints. */
final class Endpoints implements Recogniser {
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"'`|)\\]]+");
    private static final Pattern PATH = Pattern.compile("^/[\\w./{}<>:-]+");
    private static final Pattern COLUMN = Pattern.compile("\\b(url|endpoint|address|link|path)s?\\b");
    private static final Pattern PURPOSE = Pattern.compile("^(purpose|description|use|notes?|what)s?$");

    @Override
    public Stream<Endpoint> facts(Reading reading) {
        List<Endpoint> found = new ArrayList<>();
        reading.topics().filter(topic -> topic.isWithin(Theme.ENDPOINT)).forEach(topic -> {
            reading.lines(topic).forEach(line -> line(line, found));
            topic.grids().stream().filter(grid -> grid.has(COLUMN)).forEach(grid -> table(grid, found));
        });
        return found.stream();
    }

    private static void line(Line line, List<Endpoint> found) {
        String text = line.restText();
        Matcher url = URL.matcher(text);
        Matcher path = PATH.matcher(text);
        boolean whole = url.find();
        if (line.label().isEmpty() || !whole && !path.find()) {
            return;
        }
        String address = whole ? url.group() : path.group();
        String rest = (whole ? text.substring(0, url.start()) + text.substring(url.end()) : text.substring(path.end()))
                .strip();
        Optional<String> purpose = Optional.of(rest.replaceFirst("^[-\\u2013\\u2014:,]\\s*", ""))
                .map(words -> words.matches("\\([^()]*\\)") ? words.substring(1, words.length() - 1) : words)
                .filter(words -> !words.isBlank());
        found.add(new Endpoint(line.span(), line.label().get().text(), address, purpose));
    }

    private static void table(Grid grid, List<Endpoint> found) {
        for (Block.Row row : grid.rows()) {
            Span span = row.span();
            Grid.text(row, grid.column(COLUMN))
                    .ifPresent(address ->
                            found.add(new Endpoint(span, row.text(0), address, Grid.text(row, grid.column(PURPOSE)))));
        }
    }
}

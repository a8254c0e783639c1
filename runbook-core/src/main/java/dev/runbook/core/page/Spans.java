package dev.runbook.core.page;

import dev.runbook.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Things of one file, found by place.
 *
 * @param sorted by place
 */
record Spans<T>(List<T> sorted, Function<T, Span> place) {
    static <T> Spans<T> of(List<T> things, Function<T, Span> place) {
        return new Spans<>(things.stream().sorted(Comparator.comparing(place)).toList(), place);
    }

    /** Those that lie wholly within a span. */
    List<T> within(Span span) {
        int at = first(span.start());
        if (at == sorted.size() || start(at) >= span.end()) {
            return List.of();
        }
        List<T> found = new ArrayList<>();
        for (; at < sorted.size() && start(at) < span.end(); at++) {
            if (place.apply(sorted.get(at)).end() <= span.end()) {
                found.add(sorted.get(at));
            }
        }
        return found;
    }

    private int start(int at) {
        return place.apply(sorted.get(at)).start();
    }

    private int first(int offset) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

package dev.runbook.core.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A value together with what was wrong on the way to it. A problem of the content is never an exception. */
public record Checked<T>(T value, List<Diagnostic> diagnostics) {
    public Checked {
        diagnostics = List.copyOf(diagnostics);
    }

    public static <T> Checked<T> of(T value) {
        return new Checked<>(value, List.of());
    }

    public <R> Checked<R> map(Function<? super T, ? extends R> function) {
        return new Checked<>(function.apply(value), diagnostics);
    }

    public <R> Checked<R> then(Function<? super T, Checked<R>> function) {
        Checked<R> next = function.apply(value);
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(next.diagnostics);
        return new Checked<>(next.value, all);
    }
}

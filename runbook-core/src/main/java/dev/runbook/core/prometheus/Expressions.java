package dev.runbook.core.prometheus;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Comparator;
import dev.runbook.core.model.Quantity;
import dev.runbook.core.model.Threshold;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the comparisons of a PromQL expression. */
public final class Expressions {
    /** Longer expressions are not read. */
    public static final int MAX_LENGTH = PromqlReader.MAX_LENGTH;

    private Expressions() {}

    /**
     * The top-level comparisons with a figure ({@code a > 1 and b < 2} has two); what cannot be read without guessing is
     * left out, and so are {@code == 0} and {@code absent()}, which are conditions without a threshold.
     */
    public static List<Threshold> thresholds(String expression, Span span) {
        return PromqlReader.expression(expression)
                .map(parsed -> thresholds(parsed, span))
                .orElse(List.of());
    }

    static List<Threshold> thresholds(Promql expression, Span span) {
        List<Threshold> thresholds = new ArrayList<>();
        collect(expression, span, thresholds);
        return List.copyOf(thresholds);
    }

    private static void collect(Promql node, Span span, List<Threshold> thresholds) {
        if (!(node.bare() instanceof Promql.Binary binary)) {
            return;
        }
        if (binary.operator().length() == 1 && "+-*/%^".contains(binary.operator())) {
            return;
        }
        switch (binary.operator()) {
            case "or" -> {
                collect(binary.left(), span, thresholds);
                collect(binary.right(), span, thresholds);
            }
            case "and" -> {
                collect(binary.left(), span, thresholds);
                List<Threshold> more = new ArrayList<>();
                collect(binary.right(), span, more);
                more.stream().filter(found -> !isGuard(found)).forEach(thresholds::add);
            }
            case "unless" -> collect(binary.left(), span, thresholds);
            default -> {
                collect(binary.left(), span, thresholds);
                comparison(binary, span).ifPresent(thresholds::add);
            }
        }
    }

    /** {@code and x > 0} only asks that there is something. */
    private static boolean isGuard(Threshold threshold) {
        return threshold.quantity().value().signum() == 0;
    }

    /** The comparison of something measured with a figure, upward or downward. */
    static Optional<Threshold> comparison(Promql.Binary binary, Span span) {
        Optional<Comparator> comparator =
                Comparator.ofSymbol(binary.operator()).filter(found -> found.isUpward() || found.isDownward());
        if (comparator.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> right = Measures.constant(binary.right());
        Optional<BigDecimal> left = Measures.constant(binary.left());
        if (right.isPresent() == left.isPresent()) {
            return Optional.empty();
        }
        Promql measured = right.isPresent() ? binary.left() : binary.right();
        Comparator direction =
                right.isPresent() ? comparator.get() : comparator.get().flipped();
        BigDecimal figure = right.or(() -> left).get();
        return Measures.of(measured).map(measure -> threshold(measure, direction, figure, span));
    }

    private static Threshold threshold(Measure measure, Comparator comparator, BigDecimal figure, Span span) {
        Measure written = measure.written();
        boolean share = !written.isBareRatio() || figure.abs().compareTo(BigDecimal.ONE) <= 0;
        boolean negative = written.scale().signum() < 0;
        BigDecimal value = share ? figure.divide(written.scale(), MathContext.DECIMAL64) : figure;
        return new Threshold(
                span,
                written.metric(),
                written.qualifier(),
                negative ? comparator.flipped() : comparator,
                new Quantity(plain(value), share ? written.unit() : ""),
                Threshold.Role.ALERT,
                Optional.empty(),
                Confidence.CERTAIN);
    }

    /** Without trailing zeros and without an exponent. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

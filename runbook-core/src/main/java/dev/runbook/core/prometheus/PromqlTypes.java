package dev.runbook.core.prometheus;

import dev.runbook.core.diagnostic.Nearest;
import dev.runbook.core.prometheus.Promql.Matching;
import dev.runbook.core.prometheus.Promql.Shift;
import dev.runbook.core.prometheus.PromqlCheck.Broken;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what reads as PromQL and still means nothing: operands and arguments of the wrong type, and the like. */
final class PromqlTypes {
    private PromqlTypes() {}

    /** The first defect, those inside of others first. */
    static Optional<Broken> check(Promql at) {
        return PromqlTree.inner(at)
                .map(PromqlTypes::check)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> own(at));
    }

    private static Optional<Broken> own(Promql at) {
        if (at instanceof Promql.Binary it) {
            return binary(it);
        } else if (at instanceof Promql.Selector it) {
            return PromqlSelectors.check(it);
        } else if (at instanceof Promql.Call it) {
            return call(it);
        } else if (at instanceof Promql.Aggregation it) {
            return arguments(PromqlFunction.aggregation(it.operator()), it, it.arguments());
        } else if (at instanceof Promql.Signed it) {
            PromqlType type = of(it.operand());
            return type == PromqlType.NUMBER || type == PromqlType.SERIES
                    ? Optional.empty()
                    : broken(it, "a sign cannot stand before " + type.words(), "Take the sign off.");
        } else if (at instanceof Promql.Range it) {
            return PromqlSelectors.range(it);
        } else if (at instanceof Promql.Subquery it) {
            return of(it.operand()) == PromqlType.SERIES
                    ? PromqlSelectors.window(it.window()).or(() -> it.step().flatMap(PromqlSelectors::window))
                    : broken(
                            it.operand(),
                            "a subquery looks back over an instant vector, and this is "
                                    + of(it.operand()).words(),
                            "Take the range off.");
        } else if (at instanceof Promql.Shifted it) {
            return shifted(it);
        }
        return Optional.empty();
    }

    /** What an expression yields; of an unknown function, what most do. */
    static PromqlType of(Promql at) {
        Promql it = at.bare();
        if (it instanceof Promql.Number) {
            return PromqlType.NUMBER;
        } else if (it instanceof Promql.Text) {
            return PromqlType.TEXT;
        } else if (it instanceof Promql.Range || it instanceof Promql.Subquery) {
            return PromqlType.RANGE;
        } else if (it instanceof Promql.Shifted shifted) {
            return of(shifted.operand());
        } else if (it instanceof Promql.Signed signed) {
            return of(signed.operand());
        } else if (it instanceof Promql.Call call) {
            return PromqlFunction.named(call.function())
                    .map(PromqlFunction::yields)
                    .orElse(PromqlType.SERIES);
        } else if (it instanceof Promql.Binary binary) {
            boolean numbers = of(binary.left()) == PromqlType.NUMBER && of(binary.right()) == PromqlType.NUMBER;
            return numbers ? PromqlType.NUMBER : PromqlType.SERIES;
        }
        return PromqlType.SERIES;
    }

    private static Optional<Broken> call(Promql.Call call) {
        Optional<PromqlFunction> function = PromqlFunction.named(call.function());
        if (function.isPresent()) {
            return arguments(function.get(), call, call.arguments());
        }
        Optional<String> near = Nearest.to(call.function(), PromqlFunction.names());
        return Optional.of(new Broken(
                call.start(),
                call.start() + call.function().length(),
                "`" + call.function() + "` is no function of Prometheus",
                near.map(name -> "Did you mean `" + name + "`?")
                        .orElse("Look it up in the list of functions; other query languages have more of them."),
                near.isPresent()));
    }

    private static Optional<Broken> arguments(PromqlFunction function, Promql at, List<Promql> arguments) {
        int given = arguments.size();
        if (given == 0 && function.least() > 0) {
            return broken(at, "`" + function.name() + "` is given nothing", "Say of what.");
        }
        if (given < function.least() || given > function.most()) {
            int wanted = given < function.least() ? function.least() : function.most();
            String bound = function.least() == function.most() ? "" : given < wanted ? "at least " : "at most ";
            String reason = "`" + function.name() + "` takes " + bound + wanted
                    + (wanted == 1 ? " argument" : " arguments") + ", and is given " + given;
            return broken(at, reason, "Write it like `" + function.usage() + "`.");
        }
        return Stream.iterate(0, i -> i < given, i -> i + 1)
                .filter(i -> of(arguments.get(i)) != function.takes(i))
                .findFirst()
                .flatMap(i -> mismatch(function, arguments.get(i), function.takes(i)));
    }

    private static Optional<Broken> mismatch(PromqlFunction function, Promql argument, PromqlType wanted) {
        PromqlType given = of(argument);
        String mend = "Write it like `" + function.usage() + "`.";
        if (wanted == PromqlType.RANGE && given == PromqlType.SERIES) {
            mend = "Say how far to look back, as in `" + function.usage() + "`.";
        } else if (wanted == PromqlType.SERIES && given == PromqlType.RANGE) {
            mend = "Take the range off, or put a function such as `rate` around it.";
        } else if (wanted == PromqlType.NUMBER && given == PromqlType.SERIES) {
            mend = "Write a number, or put `scalar(...)` around it.";
        }
        return broken(
                argument,
                "`" + function.name() + "` needs " + wanted.words() + " here, and this is " + given.words(),
                mend);
    }

    private static Optional<Broken> binary(Promql.Binary it) {
        PromqlType left = of(it.left());
        PromqlType right = of(it.right());
        Matching matching = it.matching();
        if (matching.swallowed() >= 0) {
            String side = matching.side();
            return Optional.of(new Broken(
                    matching.swallowed(),
                    matching.swallowed() + side.length(),
                    "the brackets behind `" + side + "` are read as its labels",
                    "Write `" + side + " ()` before the operand.",
                    true));
        }
        for (Promql operand : List.of(it.left(), it.right())) {
            PromqlType type = of(operand);
            if (type == PromqlType.RANGE || type == PromqlType.TEXT) {
                String mend = type == PromqlType.RANGE
                        ? "Put a function such as `rate` or `avg_over_time` around the range."
                        : "Compare the value of a label in braces: `{label=\"value\"}`.";
                return broken(operand, "`" + it.operator() + "` cannot combine " + type.words(), mend);
            }
        }
        if (matching.bool() && !it.isComparison()) {
            return operator(it, "`bool` goes with comparisons only", "Take `bool` out.");
        }
        boolean numbers = left == PromqlType.NUMBER && right == PromqlType.NUMBER;
        if (it.isComparison() && !matching.bool() && numbers) {
            return operator(
                    it,
                    "two numbers are compared, which filters nothing",
                    "Write `" + it.operator() + " bool`, or compare a series.");
        }
        boolean number = left == PromqlType.NUMBER || right == PromqlType.NUMBER;
        if (it.isSet() && number) {
            return operator(
                    it,
                    "`" + it.operator() + "` combines series, and one side is a single number",
                    "Write `vector(...)` around the number.");
        }
        if (number && !matching.labels().isEmpty()) {
            return operator(
                    it, "`" + matching.pairing() + "` pairs series, and one side is a single number", "Take it out.");
        }
        if (it.isSet() && !matching.side().isEmpty()) {
            return operator(it, "`" + it.operator() + "` takes no `" + matching.side() + "`", "Take it out.");
        }
        return matching.pairing().equals("on")
                ? matching.labels().stream()
                        .filter(matching.included()::contains)
                        .findFirst()
                        .flatMap(label -> operator(
                                it,
                                "the label `" + label + "` stands behind both `on` and `" + matching.side() + "`",
                                "Take it out of one."))
                : Optional.empty();
    }

    private static Optional<Broken> shifted(Promql.Shifted it) {
        String name = it.shift() == Shift.OFFSET ? "offset" : it.shift() == Shift.AT ? "@" : it.text();
        Promql operand = it.operand();
        while (operand instanceof Promql.Shifted inner) {
            if (inner.shift() == it.shift()) {
                return broken(it, "`" + name + "` is given twice", "Keep one.");
            }
            operand = inner.operand();
        }
        boolean series = operand instanceof Promql.Selector
                || operand instanceof Promql.Range
                || operand instanceof Promql.Subquery;
        if (!series) {
            return broken(
                    it,
                    "`" + name + "` stands only directly behind a selector, a range or a subquery",
                    "Move it inside.");
        }
        String time = it.text().toLowerCase(Locale.ROOT);
        boolean never = it.shift() == Shift.AT && (time.contains("inf") || time.contains("nan"));
        return never
                ? broken(it, "`" + it.text() + "` is no time", "Write seconds since 1970, `start()` or `end()`.")
                : Optional.empty();
    }

    private static Optional<Broken> operator(Promql.Binary it, String reason, String mend) {
        return Optional.of(new Broken(it.at(), it.at() + it.operator().length(), reason, mend, true));
    }

    static Optional<Broken> broken(Promql at, String reason, String mend) {
        return Optional.of(new Broken(at.start(), at.end(), reason, mend, true));
    }
}

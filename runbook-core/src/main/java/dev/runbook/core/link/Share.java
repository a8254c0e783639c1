package dev.runbook.core.link;

import java.util.OptionalInt;

/** How many of several have something. */
public record Share(int have, int of) {
    /** None of none. */
    public static final Share NONE = new Share(0, 0);

    /** One of them, which has it or not. */
    static Share of(boolean has) {
        return new Share(has ? 1 : 0, 1);
    }

    Share plus(Share other) {
        return new Share(have + other.have, of + other.of);
    }

    /**
     * Percent, rounded down, so that 100 is said only where nothing is missing and no bar looks reached that is not; but at
     * least 1 where there is one. Nothing where there is nothing to count.
     */
    public OptionalInt percent() {
        if (of == 0) {
            return OptionalInt.empty();
        }
        int floor = (int) (100L * have / of);
        return OptionalInt.of(floor == 0 && have > 0 ? 1 : floor);
    }

    /** Such as {@code 41 of 49}. */
    @Override
    public String toString() {
        return have + " of " + of;
    }
}

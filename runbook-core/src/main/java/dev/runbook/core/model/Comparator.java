package dev.runbook.core.model;

import java.util.Optional;

/** How a measured value compares with a threshold. */
public enum Comparator {
    BELOW("<"),
    AT_MOST("<="),
    ABOVE(">"),
    AT_LEAST(">="),
    EQUAL("=="),
    NOT_EQUAL("!=");

    private final String symbol;

    Comparator(String symbol) {
        this.symbol = symbol;
    }

    /** The symbol used in output. */
    public String symbol() {
        return symbol;
    }

    public boolean isUpward() {
        return this == ABOVE || this == AT_LEAST;
    }

    public boolean isDownward() {
        return this == BELOW || this == AT_MOST;
    }

    /** The comparator that says the same with its sides exchanged: {@code 5 < x} is {@code x > 5}. */
    public Comparator flipped() {
        return switch (this) {
            case ABOVE -> BELOW;
            case AT_LEAST -> AT_MOST;
            case BELOW -> ABOVE;
            case AT_MOST -> AT_LEAST;
            case EQUAL, NOT_EQUAL -> this;
        };
    }

    public static Optional<Comparator> ofSymbol(String symbol) {
        for (Comparator comparator : values()) {
            if (comparator.symbol.equals(symbol)) {
                return Optional.of(comparator);
            }
        }
        return switch (symbol) {
            case "=" -> Optional.of(EQUAL);
            case "\u2264" -> Optional.of(AT_MOST);
            case "\u2265" -> Optional.of(AT_LEAST);
            case "\u2260" -> Optional.of(NOT_EQUAL);
            default -> Optional.empty();
        };
    }
}

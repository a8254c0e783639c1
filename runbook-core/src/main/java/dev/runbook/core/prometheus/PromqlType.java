package dev.runbook.core.prometheus;

/** What an expression yields. */
enum PromqlType {
    NUMBER("number", "a single number"),
    SERIES("series", "an instant vector"),
    RANGE("range", "a range vector"),
    TEXT("text", "a string");

    private final String word;
    private final String words;

    PromqlType(String word, String words) {
        this.word = word;
        this.words = words;
    }

    /** Its name in the table of functions. */
    String word() {
        return word;
    }

    /** Its name in a sentence. */
    String words() {
        return words;
    }

    /** How one is written. */
    String example() {
        return switch (this) {
            case NUMBER -> "5";
            case SERIES -> "series";
            case RANGE -> "series[5m]";
            case TEXT -> "\"text\"";
        };
    }
}

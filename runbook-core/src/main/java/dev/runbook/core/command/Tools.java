package dev.runbook.core.command;

import java.util.List;
import java.util.Optional;

/** The programs we know. */
public final class Tools {
    private Tools() {}

    /** Why a command is deprecated and what to use instead, such as for {@code docker-compose} of version 1. */
    public record Deprecation(String since, String reason, String instead) {}

    /** The deprecation of a program, or of the program with these words, if we are sure of it. */
    public static Optional<Deprecation> deprecation(List<String> words) {
        return Optional.empty();
    }

    public static boolean isKnown(String program) {
        return false;
    }
}

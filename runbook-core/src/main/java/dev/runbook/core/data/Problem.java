package dev.runbook.core.data;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * What a parser stumbled over.
 *
 * @param place as the parser counts; 0 where it does not say
 * @param message without place or excerpt
 */
record Problem(long place, String message) {
    static Problem of(RuntimeException exception) {
        if (exception.getCause() instanceof MarkedYamlEngineException marked) {
            int place = marked.getProblemMark().map(Mark::getIndex).orElse(0);
            return new Problem(place, marked.getProblem());
        }
        if (exception instanceof JacksonException known) {
            TokenStreamLocation location = known.getLocation();
            return new Problem(
                    location == null ? 0 : Math.max(0, location.getCharOffset()),
                    firstLine(known.getOriginalMessage()));
        }
        return new Problem(0, "the parser gave up");
    }

    /** What to do about it. */
    String help() {
        if (message.contains("TAB")) {
            return "Indent with blanks instead of tabs.";
        }
        if (message.startsWith("mapping values are not allowed")) {
            return "Put a value that holds a colon and a blank in quotes, or mend the indentation.";
        }
        if (message.contains("cannot start any token")) {
            return "Put a value that begins with a special character in quotes.";
        }
        return "Mend the line, its quotes or its indentation.";
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}

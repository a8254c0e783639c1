package dev.runbook.core.site;

import java.io.IOException;

/** Text that writes itself, for a file that is too large to be held as a whole. */
@FunctionalInterface
public interface Content {
    void write(Appendable out) throws IOException;
}

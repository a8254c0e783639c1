package dev.runbook.core.link;

import dev.runbook.core.model.FrontMatter;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Stated;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Who looks after a runbook, and whether somebody did so lately.
 *
 * @param owned whether it names an owner
 * @param fresh whether its last review or change is dated, and the next one is not yet due
 */
record Upkeep(boolean owned, boolean fresh) {
    /** For a file that is no runbook. */
    static final Upkeep NONE = new Upkeep(false, false);

    /**
     * Reads front matter, and the text where that says nothing.
     *
     * @param every how long a review holds where the runbook says nothing else
     */
    static Upkeep of(Runbook runbook, Period every, LocalDate today) {
        FrontMatter frontMatter = runbook.frontMatter();
        List<Stated> stated = Stated.in(runbook.document());
        boolean owned = frontMatter.owner().isPresent() || stated.stream().anyMatch(Stated::isOwner);
        Period period = frontMatter.reviewEvery().orElse(every);
        boolean fresh = frontMatter
                .reviewed()
                .map(day -> !day.plus(period).isBefore(today))
                .orElseGet(() -> isFresh(stated, period, today));
        return new Upkeep(owned, fresh);
    }

    private static boolean isFresh(List<Stated> stated, Period period, LocalDate today) {
        Optional<LocalDate> last = stated.stream()
                .filter(line -> line.isDate() && !line.isNext())
                .flatMap(line -> line.date().stream())
                .max(LocalDate::compareTo);
        boolean overdue = stated.stream()
                .filter(Stated::isNext)
                .flatMap(line -> line.date().stream())
                .anyMatch(due -> due.isBefore(today));
        return !overdue && last.filter(day -> !day.plus(period).isBefore(today)).isPresent();
    }
}

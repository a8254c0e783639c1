package dev.runbook.core.page;

import dev.runbook.core.model.Entry;
import dev.runbook.core.model.FrontMatter;
import dev.runbook.core.model.Runbook;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** What a runbook says of itself, as lines beside its text. */
final class RunbookFacts {
    private RunbookFacts() {}

    static List<Detail> of(Entry<Runbook> runbook, Edition edition) {
        FrontMatter front = runbook.fact().frontMatter();
        List<Detail> details = new ArrayList<>();
        front.reviewed().ifPresent(reviewed -> details.add(reviewed(front, reviewed, edition)));
        if (!front.tags().isEmpty()) {
            details.add(Detail.of("Tags", String.join(", ", front.tags())));
        }
        edition.config()
                .edit()
                .map(base -> Ref.of("Edit the source", base + runbook.fact().file()))
                .ifPresent(edit -> details.add(Detail.of("Mistake?", edit)));
        return details;
    }

    private static Detail reviewed(FrontMatter front, LocalDate reviewed, Edition edition) {
        Period every = front.reviewEvery().orElse(edition.config().reviewEvery());
        LocalDate due = reviewed.plus(every);
        String state = due.isBefore(edition.today()) ? "review overdue since " + due : "next review by " + due;
        return new Detail("Reviewed", List.of(new Ref(reviewed.toString(), "", state)));
    }
}

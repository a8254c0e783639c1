package dev.runbook.core.link;

import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Entry;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which of the aspects of an alert it has. */
public record AlertCoverage(Entry<Alert> alert, Set<Aspect> has) {
    /** What lacks most comes first, then by id. */
    public static final Comparator<AlertCoverage> BARE_FIRST = Comparator.comparing(
                    (AlertCoverage coverage) -> coverage.has().size())
            .thenComparing(coverage -> coverage.alert().id());

    public AlertCoverage {
        EnumSet<Aspect> copy = EnumSet.noneOf(Aspect.class);
        copy.addAll(has);
        has = Collections.unmodifiableSet(copy);
    }

    /** What it has not, in the order in which it is shown. */
    public List<Aspect> lacks() {
        return Aspect.Kind.ALERT.aspects().stream()
                .filter(aspect -> !has.contains(aspect))
                .toList();
    }
}

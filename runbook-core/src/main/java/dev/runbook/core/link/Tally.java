package dev.runbook.core.link;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * How many alerts, metrics and runbooks have what they should, aspect by aspect.
 *
 * @param shares one for each aspect
 */
public record Tally(Map<Aspect, Share> shares) {
    static final Tally NONE = new Tally(Map.of());

    public Tally {
        Map<Aspect, Share> all = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            all.put(aspect, shares.getOrDefault(aspect, Share.NONE));
        }
        shares = Collections.unmodifiableMap(all);
    }

    /** One alert, metric or runbook. */
    static Tally of(Aspect.Kind kind, Set<Aspect> has) {
        Map<Aspect, Share> shares = new EnumMap<>(Aspect.class);
        kind.aspects().forEach(aspect -> shares.put(aspect, Share.of(has.contains(aspect))));
        return new Tally(shares);
    }

    Tally plus(Tally other) {
        Map<Aspect, Share> sums = new EnumMap<>(Aspect.class);
        shares.forEach((aspect, share) -> sums.put(aspect, share.plus(other.share(aspect))));
        return new Tally(sums);
    }

    public Share share(Aspect aspect) {
        return shares.getOrDefault(aspect, Share.NONE);
    }

    /** How many there are of a kind. */
    public int count(Aspect.Kind kind) {
        return share(kind.aspects().get(0)).of();
    }

    /** The one figure: of all that alerts should have, each aspect of each alert counted once, what is there. */
    public Share alerts() {
        return Aspect.Kind.ALERT.aspects().stream().map(this::share).reduce(Share.NONE, Share::plus);
    }
}

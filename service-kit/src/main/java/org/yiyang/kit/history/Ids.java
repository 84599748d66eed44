package org.yiyang.kit.history;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** New ids: UUID version 7, so that neighbours in time are neighbours in the index. */
public final class Ids {
    /** What stands before all ids: where a list begins that is read from its start. */
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** The id after which a page begins; null for the first page. */
    public static UUID orFirst(UUID after) {
        return after == null ? BEFORE_ALL : after;
    }
}

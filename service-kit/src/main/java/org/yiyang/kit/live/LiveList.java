package org.yiyang.kit.live;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;

/** A list that somebody watches as it changes, sent as server-sent events. */
public interface LiveList {
    /**
     * One row.
     *
     * @param sent as it is sent; where that is another, the row has changed
     */
    record Row(UUID id, Object sent) {}

    /**
     * The rows at the top.
     *
     * @throws Refused if this caller may not, or may no longer
     */
    List<Row> first(Call call, int limit);

    /** Of some rows those that are in the list, though perhaps no longer at its top. */
    Set<UUID> stillThere(Call call, Collection<UUID> some);

    /** How long it is left alone after it was read; what costs much is not read each second. */
    default Duration rest() {
        return Duration.ZERO;
    }
}

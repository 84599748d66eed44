package org.yiyang.kit.reconcile;

import java.util.ArrayList;
import java.util.List;

/** In what a record, its last move and its last event do not agree. */
final class Differences {
    private Differences() {}

    /**
     * Compares the three.
     *
     * @param status null where the kind has none
     * @param moved the last version in the history; null without a history
     * @param published the last version in the events; null where none is kept
     */
    static List<Difference> of(long version, String status, Long moved, String movedTo, Long published) {
        List<Difference> differences = new ArrayList<>();
        if (moved == null || moved < version) {
            differences.add(Difference.HISTORY_BEHIND);
        } else if (moved > version) {
            differences.add(Difference.HISTORY_AHEAD);
        }
        if (published != null && published != version) {
            differences.add(published > version ? Difference.EVENT_AHEAD : Difference.EVENT_MISSING);
        }
        if (status != null && movedTo != null && !status.equals(movedTo)) {
            differences.add(Difference.STATUS_DIFFERS);
        }
        return differences;
    }
}

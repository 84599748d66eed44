package org.yiyang.kit.reconcile;

import java.util.List;

/**
 * Deadlines whose subject is no record, such as those of a city at the end of a month: nothing was left behind there.
 */
public interface RecordlessDeadlines {
    /** The kinds of such deadlines. */
    List<String> deadlineKinds();
}

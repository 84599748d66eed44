package org.yiyang.kit.deadline;

import org.yiyang.kit.caller.Call;

/** What happens when a deadline of a kind has come; runs in a transaction, as the suite itself. */
@FunctionalInterface
public interface DeadlineHandler {
    /** Does nothing: whoever is late still has to act, and the waiting task says since when. */
    DeadlineHandler NOTHING = (call, deadline) -> {};

    /** Moves the subject by one of its ordinary verbs; must do nothing if the subject has moved on meanwhile. */
    void due(Call call, Deadline deadline);
}

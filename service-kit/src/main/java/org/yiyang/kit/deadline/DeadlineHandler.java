package org.yiyang.kit.deadline;

import org.yiyang.kit.caller.Call;

/** What happens when a deadline of its kind has come; runs in a transaction, as the suite itself. */
public interface DeadlineHandler {
    /** The name of the {@link DeadlineKind}. */
    String kind();

    /** Moves the subject by one of its ordinary verbs; must do nothing if the subject has moved on meanwhile. */
    void due(Call call, Deadline deadline);
}

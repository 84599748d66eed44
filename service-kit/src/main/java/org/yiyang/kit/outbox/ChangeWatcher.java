package org.yiyang.kit.outbox;

import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;

/** Somebody who draws conclusions, in the same transaction, from every aggregate that it has changed. */
public interface ChangeWatcher {
    /** Called once for each changed aggregate when all verbs are done. */
    void changed(Call call, Aggregate aggregate);

    /** The same for an aggregate that the transaction has created. */
    default void created(Call call, Aggregate aggregate) {
        changed(call, aggregate);
    }
}

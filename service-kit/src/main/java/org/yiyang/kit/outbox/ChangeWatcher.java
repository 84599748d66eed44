package org.yiyang.kit.outbox;

import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;

/** Draws conclusions, in the same transaction, from every aggregate that it has changed. */
public interface ChangeWatcher {
    /** Called once for each changed aggregate when all verbs are done. */
    void changed(Call call, Aggregate aggregate);

    /** The same for an aggregate that the transaction has created. */
    default void created(Call call, Aggregate aggregate) {
        changed(call, aggregate);
    }

    /** Called once for all that the transaction has created and changed; whoever writes for many at once does it here. */
    default void all(Call call, List<Aggregate> created, List<Aggregate> changed) {
        created.forEach(one -> created(call, one));
        changed.forEach(one -> changed(call, one));
    }
}

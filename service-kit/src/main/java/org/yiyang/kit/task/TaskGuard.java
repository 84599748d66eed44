package org.yiyang.kit.task;

import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;

/** What must hold, besides a valid token, for somebody to read tasks; an open stream is asked again and again. */
public interface TaskGuard {
    /**
     * Admits the caller as a reader.
     *
     * @throws Refused if this caller may not, or may no longer
     */
    void mayRead(Call call);
}

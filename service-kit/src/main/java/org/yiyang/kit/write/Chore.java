package org.yiyang.kit.write;

import org.yiyang.kit.caller.Call;

/** Something that has to be done from time to time, which nobody asks for and nothing waits for. */
public interface Chore {
    /** Does one part of it, in the running unit of work; true if there is more to do now. */
    boolean doPart(Call call);

    /** Whether what it publishes is sent only after everything that somebody waits for. */
    default boolean waits() {
        return false;
    }
}

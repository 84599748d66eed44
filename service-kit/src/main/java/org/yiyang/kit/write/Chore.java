package org.yiyang.kit.write;

import org.yiyang.kit.caller.Call;

/** Something that has to be looked after from time to time, which nobody asks for and nothing waits for. */
public interface Chore {
    /** Does one part of it, in the running unit of work; whether there is more to do now. */
    boolean doPart(Call call);

    /** Whether what it publishes waits behind all that somebody waits for. */
    default boolean waits() {
        return false;
    }
}

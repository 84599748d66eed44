package org.yiyang.launcher;

import java.time.Duration;
import org.yiyang.local.ChildProcess;

/** One process of the suite: starting it waits until it is ready. */
record Part(ChildProcess process, Runnable start, Duration grace) {
    String name() {
        return process.name();
    }

    void stop() {
        process.stop(grace);
    }
}

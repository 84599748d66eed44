package org.yiyang.gateway;

import com.netflix.concurrency.limits.Limiter;

/** The place of one call among those that an instance of a service works on; used on the call's event loop only. */
final class Place {
    /** The place of a call that takes no other's. */
    static final Place OF_ITS_OWN = new Place(null);

    private static final String JSON = "json";

    private Limiter.Listener counted;

    Place(Limiter.Listener counted) {
        this.counted = counted;
    }

    /**
     * The head of the answer is here: how long that took says how much the instance has to do, unless it is a refusal of
     * somebody who is too busy, or a file that is written for as long as it has rows.
     */
    void answered(int status, String contentType) {
        boolean isFile = contentType != null && !contentType.contains(JSON);
        if (status >= 500 || isFile) {
            leave();
        } else {
            wasWorkedOn();
        }
    }

    /** The instance has worked on the call until now, at least: this time is measured. */
    void wasWorkedOn() {
        if (counted != null) {
            Limiter.Listener once = counted;
            counted = null;
            once.onSuccess();
        }
    }

    /** The call is over, or lost; its duration is not measured. */
    void leave() {
        if (counted != null) {
            Limiter.Listener once = counted;
            counted = null;
            once.onIgnore();
        }
    }
}

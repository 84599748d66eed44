package org.yiyang.kit.limit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.yiyang.http.HeadTime;

/** How long a service waits for the head of a request. */
class HeadLimit {
    @Produces
    @Singleton
    HeadTime.Limit limit(LimitConfig config) {
        return new HeadTime.Limit(config.headTime());
    }
}

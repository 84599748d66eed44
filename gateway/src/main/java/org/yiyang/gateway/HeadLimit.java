package org.yiyang.gateway;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.yiyang.http.HeadTime;

/** How long the gateway waits for the head of a request. */
class HeadLimit {
    @Produces
    @Singleton
    HeadTime.Limit limit(GatewayConfig config) {
        return new HeadTime.Limit(Duration.ofMillis(config.limits().headMillis()));
    }
}

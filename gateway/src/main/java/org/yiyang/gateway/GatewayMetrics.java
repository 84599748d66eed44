package org.yiyang.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** The gateway's figures; labels are closed lists, never a path or a caller. */
@ApplicationScoped
class GatewayMetrics {
    private final MeterRegistry registry;

    GatewayMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void refused(GatewayRefusal refusal) {
        registry.counter("gateway.refusals", "code", refusal.name()).increment();
    }

    /** A caller went away before its answer was complete; that is nobody's failure. */
    void callerGone() {
        registry.counter("gateway.callers.gone").increment();
    }

    /** A request was sent once more because its connection was lost before anything was answered. */
    void repeated(Upstream upstream) {
        registry.counter("gateway.upstream.repeats", "service", upstream.name()).increment();
    }

    /** @param nanos from sending the request until the head of the service's answer */
    void answered(Upstream upstream, int status, long nanos) {
        registry.timer("gateway.upstream", "service", upstream.name(), "outcome", status / 100 + "xx")
                .record(nanos, TimeUnit.NANOSECONDS);
    }
}

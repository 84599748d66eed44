package org.yiyang.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The gateway's figures; labels are closed lists, never a path or a caller. Meters are kept, because to find one by its
 * labels costs more than to count.
 */
@ApplicationScoped
class GatewayMetrics {
    private final MeterRegistry registry;
    private final Map<Answer, Timer> answers = new ConcurrentHashMap<>();
    private final Map<GatewayRefusal, Counter> refusals = new ConcurrentHashMap<>();

    GatewayMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Answer(String service, int hundreds) {}

    void refused(GatewayRefusal refusal) {
        refusals.computeIfAbsent(refusal, code -> registry.counter("gateway.refusals", "code", code.name()))
                .increment();
    }

    /** A caller went away before its answer was complete; that is nobody's failure. */
    void callerGone() {
        registry.counter("gateway.callers.gone").increment();
    }

    /** A request was sent once more because its connection was lost before anything was answered. */
    void repeated(Upstream upstream) {
        registry.counter("gateway.upstream.repeats", "service", upstream.name()).increment();
    }

    /** A call was refused because an instance is at its limit; another instance may have answered it. */
    void shed(Upstream upstream) {
        registry.counter("gateway.shed", "service", upstream.name()).increment();
    }

    /** @param nanos from sending the request until the head of the service's answer */
    void answered(Upstream upstream, int status, long nanos) {
        answers.computeIfAbsent(new Answer(upstream.name(), status / 100), this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Answer answer) {
        return registry.timer("gateway.upstream", "service", answer.service(), "outcome", answer.hundreds() + "xx");
    }
}

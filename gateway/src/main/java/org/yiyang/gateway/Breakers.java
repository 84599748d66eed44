package org.yiyang.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Gives a service up for a while after several connection failures in a row, so that callers need not wait for it; then one
 * request probes it. Used by several event loops.
 */
@ApplicationScoped
class Breakers {
    private static final float ALL = 100;
    private final CircuitBreakerRegistry breakers;

    @Inject
    Breakers(GatewayConfig config, MeterRegistry meters) {
        this(config.upstreams().breakerFailures(), config.upstreams().breakerOpenMillis(), Clock.systemUTC());
        Upstream.all(config).forEach(upstream -> of(upstream.name()));
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    Breakers(int failuresToOpen, long openMillis, Clock clock) {
        breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindow(failuresToOpen, failuresToOpen, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(ALL)
                .waitDurationInOpenState(Duration.ofMillis(openMillis))
                .permittedNumberOfCallsInHalfOpenState(1)
                // A probe whose end is never reported holds up the others no longer than the pause.
                .maxWaitDurationInHalfOpenState(Duration.ofMillis(openMillis))
                .clock(clock)
                .build());
    }

    CircuitBreaker of(String service) {
        return breakers.circuitBreaker(service);
    }

    /** A connection that an emergency has got, which asks for no permission, ends the pause too. */
    static void connected(CircuitBreaker breaker) {
        if (breaker.getState() == CircuitBreaker.State.OPEN) {
            breaker.transitionToClosedState();
        }
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    static void failed(CircuitBreaker breaker, Throwable failure) {
        breaker.onError(0, TimeUnit.NANOSECONDS, failure);
    }
}

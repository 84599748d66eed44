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
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Stops calling an instance of a service for a while after several connection failures in a row, so that callers need
 * not wait for it; then one request probes it. Used by several event loops.
 */
@ApplicationScoped
class Breakers {
    private static final float ALL = 100;
    private final CircuitBreakerRegistry breakers;

    @Inject
    Breakers(Settings settings, MeterRegistry meters) {
        this(
                settings.now().upstreams().breakerFailures(),
                settings.now().upstreams().breakerOpenMillis(),
                Clock.systemUTC());
        bring(settings.now());
        settings.whenChanged(this::bring);
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

    private void bring(GatewayConfig config) {
        Set<Address> wanted = Upstream.addresses(config);
        wanted.forEach(this::of);
        Set<String> names = wanted.stream().map(Address::name).collect(Collectors.toSet());
        breakers.getAllCircuitBreakers().stream()
                .map(CircuitBreaker::getName)
                .filter(name -> !names.contains(name))
                .forEach(breakers::remove);
    }

    CircuitBreaker of(Address address) {
        return breakers.circuitBreaker(address.name());
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

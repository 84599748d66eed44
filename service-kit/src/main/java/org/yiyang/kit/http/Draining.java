package org.yiyang.kit.http;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/**
 * The first act of a shutdown: not ready any more, new requests are refused, running ones are finished; consumers,
 * relays and the database follow. Ours because in Quarkus 3.30.6 {@code quarkus.shutdown.timeout} together with
 * rest-jackson always waits its whole time (quarkusio/quarkus#51915).
 */
@Default
@Readiness
@ApplicationScoped
public class Draining implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FIRST = 1;
    private static final int LOOK_MILLIS = 10;
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicBoolean draining = new AtomicBoolean();

    /** Counts a request in; {@link #left()} must follow. */
    void entered() {
        running.incrementAndGet();
    }

    void left() {
        running.decrementAndGet();
    }

    /** The refusal of a new request during the shutdown, or null. */
    Refused refusal() {
        return draining.get() ? new Refused(KitRefusal.BUSY).retryAfter(1) : null;
    }

    void drain(@Observes @Priority(FIRST) ShutdownEvent stopping) throws InterruptedException {
        draining.set(true);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (running.get() > 0 && System.nanoTime() - end < 0) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("draining").status(!draining.get()).build();
    }
}

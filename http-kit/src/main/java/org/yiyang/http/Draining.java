package org.yiyang.http;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Knows from the first moment on that the process is to stop. The framework waits for the running calls
 * ({@code quarkus.shutdown.timeout}) before it sends its shutdown event, so what would not end by itself, a stream or a long
 * poll, must know earlier.
 */
@Default
@Readiness
@Singleton
public class Draining implements HealthCheck {
    private static final int FIRST = 1;
    /** As quarkus.shutdown.delay: for so long calls that were on their way are still taken. */
    private static final long ADMITTED_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile long begunNanos;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** The JVM runs it at the same time as the hook of the framework. */
    private final Thread hook = new Thread(this::begin, "draining");

    void start(@Observes StartupEvent started) {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Reached first where the application ends and its JVM goes on. */
    void stop(@Observes @Priority(FIRST) ShutdownEvent stopping) {
        begin();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException itRuns) {
            begin();
        }
    }

    void begin() {
        begunNanos = hasBegun() ? begunNanos : System.nanoTime();
        if (begun.compareAndSet(false, true)) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Runs once when the process is to stop; it must not wait for anything. */
    public void whenBegun(Runnable listener) {
        listeners.add(listener);
    }

    public boolean hasBegun() {
        return begun.get();
    }

    /** Whether a new call is refused: those that run are waited for, and more of them would keep the process from its end. */
    public boolean refusesCalls() {
        return hasBegun() && System.nanoTime() - begunNanos > ADMITTED_NANOS;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("draining").status(!hasBegun()).build();
    }
}

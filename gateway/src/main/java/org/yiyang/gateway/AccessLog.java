package org.yiyang.gateway;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * A line for each call, without its path and its caller. Of calls that are refused because there are too many, a few a second,
 * and one line that says how many more there were: to write a line costs as much as to refuse a call. Used by several event
 * loops.
 */
@ApplicationScoped
class AccessLog {
    /** In a second, of what is refused because there is too much. */
    static final int REFUSED_LINES = 20;

    private static final Logger LOG = Logger.getLogger("org.yiyang.gateway.access");
    private static final Set<GatewayRefusal> TOO_MUCH = EnumSet.of(
            GatewayRefusal.RATE_EXCEEDED,
            GatewayRefusal.CALLS_IN_FLIGHT_EXCEEDED,
            GatewayRefusal.SERVICE_BUSY,
            GatewayRefusal.GATEWAY_BUSY);

    private final Consumer<String> lines;
    private final AtomicInteger written = new AtomicInteger();
    private final LongAdder unwritten = new LongAdder();

    @Inject
    AccessLog() {
        this(LOG::info);
    }

    AccessLog(Consumer<String> lines) {
        this.lines = lines;
    }

    void start(@Observes StartupEvent started, Vertx vertx) {
        vertx.setPeriodic(TimeUnit.SECONDS.toMillis(1), ignored -> nextSecond());
    }

    /** @param refusal why the gateway refused it; null if it did not */
    void ended(Exchange exchange, GatewayRefusal refusal) {
        if (isLogged(refusal)) {
            lines.accept(exchange.request().method() + " "
                    + (exchange.route() == null ? "-" : exchange.route().prefix()) + " "
                    + exchange.outcome() + " "
                    + TimeUnit.NANOSECONDS.toMillis(exchange.elapsedNanos()) + "ms "
                    + exchange.requestId());
        }
    }

    /** Whether a call has a line of its own; if not it is counted. */
    boolean isLogged(GatewayRefusal refusal) {
        if (refusal == null || !TOO_MUCH.contains(refusal) || written.getAndIncrement() < REFUSED_LINES) {
            return true;
        }
        unwritten.increment();
        return false;
    }

    @PreDestroy
    void nextSecond() {
        written.set(0);
        long count = unwritten.sumThenReset();
        if (count > 0) {
            lines.accept("- - " + count + " more calls were refused because there were too many");
        }
    }
}

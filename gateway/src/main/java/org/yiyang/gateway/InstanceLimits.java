package org.yiyang.gateway;

import com.netflix.concurrency.limits.limit.Gradient2Limit;
import com.netflix.concurrency.limits.limit.WindowedLimit;
import com.netflix.concurrency.limits.limiter.SimpleLimiter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many calls each instance of a service works on at the same time: as many as there are connections while it
 * answers as fast as ever, fewer once it becomes slower, so that what is admitted is answered in good time and the rest
 * is refused at once instead of waiting. Emergencies, streams, uploads and long polls take nobody's place. Used by
 * several event loops.
 */
@ApplicationScoped
class InstanceLimits {
    private static final long WINDOW_MILLIS = 200;
    /** In windows: the usual latency is that of the last minutes. */
    private static final int USUAL_WINDOWS = 3_000;

    private final int least;
    private final int most;
    private final double slowdown;
    private final LongSupplier nanoClock;
    private final Map<Address, SimpleLimiter<Void>> limits = new ConcurrentHashMap<>();

    @Inject
    InstanceLimits(Settings settings, InstanceMeters meters) {
        this(
                settings.now().upstreams().leastCalls(),
                settings.now().upstreams().connections(),
                settings.now().upstreams().slowdown(),
                System::nanoTime);
        meters.ofAll("gateway.instance.calls", address -> of(address).getInflight());
        meters.ofAll("gateway.instance.limit", this::limit);
        settings.whenChanged(config -> limits.keySet().retainAll(Upstream.addresses(config)));
    }

    InstanceLimits(int least, int most, double slowdown, LongSupplier nanoClock) {
        this.least = Math.min(least, most);
        this.most = most;
        this.slowdown = slowdown;
        this.nanoClock = nanoClock;
    }

    /** Empty if the instance is at its limit. */
    Optional<Place> enter(Exchange exchange, Address address) {
        return exchange.lane() == Lane.ORDINARY ? enter(address) : Optional.of(Place.OF_ITS_OWN);
    }

    Optional<Place> enter(Address address) {
        return of(address).acquire(null).map(Place::new);
    }

    int limit(Address address) {
        return of(address).getLimit();
    }

    private SimpleLimiter<Void> of(Address address) {
        return limits.computeIfAbsent(address, ignored -> fresh());
    }

    private SimpleLimiter<Void> fresh() {
        Gradient2Limit slope = Gradient2Limit.newBuilder()
                .initialLimit(most)
                .minLimit(least)
                .maxConcurrency(most)
                .rttTolerance(slowdown)
                .longWindow(USUAL_WINDOWS)
                .build();
        return SimpleLimiter.newBuilder()
                .limit(WindowedLimit.newBuilder()
                        .minWindowTime(WINDOW_MILLIS, TimeUnit.MILLISECONDS)
                        .maxWindowTime(WINDOW_MILLIS, TimeUnit.MILLISECONDS)
                        .build(slope))
                .nanoClock(nanoClock)
                .build();
    }
}

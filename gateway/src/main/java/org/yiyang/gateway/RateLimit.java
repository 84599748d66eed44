package org.yiyang.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One token bucket per caller, and another for the caller's emergencies, in this process only. */
@ApplicationScoped
class RateLimit {
    /** Kept as they are, with what each caller has left, while their numbers stay the same. */
    private final Derived<Size, Kind> calls;

    private final Derived<Size, Kind> emergencies;

    RateLimit(Settings settings) {
        calls = new Derived<>(settings, config -> ofCalls(config.limits()), Kind::new);
        emergencies = new Derived<>(settings, config -> ofEmergencies(config.limits()), Kind::new);
    }

    private record Size(String name, long ratePerSecond, long burst, int callers) {}

    private static Size ofCalls(GatewayConfig.Limits limits) {
        return new Size("caller", limits.ratePerSecond(), limits.rateBurst(), limits.rateCallers());
    }

    private static Size ofEmergencies(GatewayConfig.Limits limits) {
        return new Size("emergency", limits.emergencyRatePerSecond(), limits.emergencyBurst(), limits.rateCallers());
    }

    /**
     * What is left to a caller; {@code waitSeconds} is 0 if the request may pass.
     *
     * @param policy the {@code RateLimit-Policy} header: burst, and the seconds in which it is refilled
     */
    record Allowance(String name, String policy, long remaining, long waitSeconds) {
        boolean passes() {
            return waitSeconds == 0;
        }

        /** The {@code RateLimit} header. */
        String state() {
            return "\"" + name + "\";r=" + remaining + ";t=" + waitSeconds;
        }
    }

    Allowance take(Caller caller, Lane lane) {
        return (lane == Lane.EMERGENCY ? emergencies : calls).get().take(caller.account());
    }

    /** Buckets of one size. */
    private static final class Kind {
        private final String name;
        private final long ratePerSecond;
        private final long burst;
        private final String policy;
        /** Only of callers seen recently or often, so that invented subjects cannot fill the memory. */
        private final Cache<String, Bucket> buckets;

        Kind(Size size) {
            this.name = size.name();
            this.ratePerSecond = size.ratePerSecond();
            this.burst = size.burst();
            this.policy = "\"" + name + "\";q=" + burst + ";w=" + Math.max(1, burst / ratePerSecond);
            this.buckets = Caffeine.newBuilder()
                    .maximumSize(size.callers())
                    .executor(Runnable::run)
                    .build();
        }

        Allowance take(String caller) {
            ConsumptionProbe probe = buckets.get(caller, key -> fresh()).tryConsumeAndReturnRemaining(1);
            long waitSeconds =
                    probe.isConsumed() ? 0 : 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
            return new Allowance(name, policy, probe.getRemainingTokens(), waitSeconds);
        }

        private Bucket fresh() {
            return Bucket.builder()
                    .addLimit(Bandwidth.builder()
                            .capacity(burst)
                            .refillGreedy(ratePerSecond, Duration.ofSeconds(1))
                            .build())
                    .build();
        }
    }
}

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
    private final Kind calls;
    private final Kind emergencies;

    RateLimit(GatewayConfig config) {
        GatewayConfig.Limits limits = config.limits();
        calls = new Kind("caller", limits.ratePerSecond(), limits.rateBurst(), limits.rateCallers());
        emergencies =
                new Kind("emergency", limits.emergencyRatePerSecond(), limits.emergencyBurst(), limits.rateCallers());
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
        return (lane == Lane.EMERGENCY ? emergencies : calls).take(caller.person());
    }

    /** Buckets of one size. */
    private static final class Kind {
        private final String name;
        private final long ratePerSecond;
        private final long burst;
        private final String policy;
        /** Of the callers seen last or often, so that invented subjects cannot fill the memory. */
        private final Cache<String, Bucket> buckets;

        Kind(String name, long ratePerSecond, long burst, int callers) {
            this.name = name;
            this.ratePerSecond = ratePerSecond;
            this.burst = burst;
            this.policy = "\"" + name + "\";q=" + burst + ";w=" + Math.max(1, burst / ratePerSecond);
            this.buckets = Caffeine.newBuilder()
                    .maximumSize(callers)
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

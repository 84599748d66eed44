package org.yiyang.gateway;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One token bucket per caller, in this process only. */
@ApplicationScoped
class RateLimit {
    private final long ratePerSecond;
    private final long burst;
    private final Map<String, Bucket> buckets;

    RateLimit(GatewayConfig config) {
        ratePerSecond = config.limits().ratePerSecond();
        burst = config.limits().rateBurst();
        buckets = new Recent(config.limits().rateCallers());
    }

    /** What is left to a caller; {@code waitSeconds} is 0 if the request may pass. */
    record Allowance(long remaining, long waitSeconds) {
        boolean passes() {
            return waitSeconds == 0;
        }
    }

    Allowance take(String caller) {
        ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
        long waitSeconds = probe.isConsumed() ? 0 : 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        return new Allowance(probe.getRemainingTokens(), waitSeconds);
    }

    /** The {@code RateLimit-Policy} header: burst, and the seconds in which it is refilled. */
    String policy() {
        return "\"caller\";q=" + burst + ";w=" + Math.max(1, burst / ratePerSecond);
    }

    private Bucket bucket(String caller) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(caller, key -> fresh());
        }
    }

    private Bucket fresh() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(burst)
                        .refillGreedy(ratePerSecond, Duration.ofSeconds(1))
                        .build())
                .build();
    }

    /** Keeps the callers seen last, so that invented subjects cannot fill the memory. */
    private static final class Recent extends LinkedHashMap<String, Bucket> {
        private static final long serialVersionUID = 1L;
        private final int most;

        Recent(int most) {
            super(64, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > most;
        }
    }
}

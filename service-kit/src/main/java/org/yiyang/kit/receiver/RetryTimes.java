package org.yiyang.kit.receiver;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a message that did not arrive is sent again: the pauses that the Standard Webhooks specification recommends, three days
 * and some hours in all, each longer by up to a tenth so that many do not come back together.
 */
public final class RetryTimes {
    /** The longest time that a receiver may ask for by {@code Retry-After}. */
    public static final Duration ASKED_MAX = Duration.ofHours(24);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    private static final double JITTER = 0.1;
    private static final Duration REST_MAX = Duration.ofMinutes(5);
    private static final int DOUBLINGS_MAX = 20;

    private RetryTimes() {}

    /**
     * The pause after an attempt that failed; empty after the last one.
     *
     * @param attempts how many there were
     * @param random from 0 to less than 1
     */
    public static Optional<Duration> after(int attempts, double random) {
        if (attempts > PAUSES.size()) {
            return Optional.empty();
        }
        long millis = PAUSES.get(attempts - 1).toMillis();
        return Optional.of(Duration.ofMillis(millis + (long) (millis * JITTER * random)));
    }

    /** How long nothing at all is sent to a receiver that has failed so often in a row. */
    public static Duration rest(int failures) {
        Duration rest = Duration.ofSeconds(1L << Math.min(Math.max(0, failures - 1), DOUBLINGS_MAX));
        return rest.compareTo(REST_MAX) > 0 ? REST_MAX : rest;
    }
}

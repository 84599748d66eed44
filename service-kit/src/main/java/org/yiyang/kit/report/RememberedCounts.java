package org.yiyang.kit.report;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Counts of many records take long: they are remembered for {@link #FRESH}, and then counted again in the background
 * while the old ones are still shown, for {@link #SHOWN} at most. Those of fewer than {@link #MANY} are counted each
 * time. Who asks while something is counted for the first time waits for that count instead of starting another.
 *
 * @param <K> what is asked, with {@code equals}
 * @param <C> what was counted; it is shown to many and never changed
 */
public final class RememberedCounts<K, C> {
    /** Of so many records and more the counts are remembered. */
    public static final long MANY = 10_000;
    /** Counts that are older are counted again when they are asked for. */
    public static final Duration FRESH = Duration.ofMinutes(5);
    /** Counts that are older are not shown. */
    public static final Duration SHOWN = Duration.ofHours(1);

    private static final int KEPT_MAX = 300;
    private static final Executor BACKGROUND = task -> {
        Thread counter = new Thread(task, "counts");
        counter.setDaemon(true);
        counter.start();
    };

    private final LoadingCache<K, Counted<C>> kept;

    /**
     * What was counted.
     *
     * @param at when
     */
    public record Counted<C>(Instant at, C counts) {}

    /**
     * Remembers what two functions count.
     *
     * @param count counts for a caller who waits, within its transaction
     * @param countAgain counts the same in a thread of its own; its failure is logged, and the counts of before are shown
     * @param records how many records were counted
     */
    public RememberedCounts(Function<K, C> count, Function<K, C> countAgain, ToLongFunction<C> records, Clock clock) {
        kept = Caffeine.newBuilder()
                .maximumSize(KEPT_MAX)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .refreshAfterWrite(FRESH)
                .expireAfter(Expiry.<K, Counted<C>>writing(
                        (asked, counted) -> records.applyAsLong(counted.counts()) < MANY ? Duration.ZERO : SHOWN))
                .build(new CacheLoader<K, Counted<C>>() {
                    @Override
                    public Counted<C> load(K asked) {
                        return counted(count, asked, clock);
                    }

                    @Override
                    public CompletableFuture<Counted<C>> asyncReload(K asked, Counted<C> before, Executor ignored) {
                        return CompletableFuture.supplyAsync(() -> counted(countAgain, asked, clock), BACKGROUND);
                    }
                });
    }

    /** The counts, and when they were counted. */
    public Counted<C> of(K asked) {
        return kept.get(asked);
    }

    private static <K, C> Counted<C> counted(Function<K, C> count, K asked, Clock clock) {
        Instant at = clock.instant();
        return new Counted<>(at, count.apply(asked));
    }
}

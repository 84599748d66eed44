package org.yiyang.suite;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/**
 * Ten times as many calls as the suite can answer at its best come through the gateway: what it answers is as much as before,
 * and fast; the rest is refused. The callers run on the same machine, and their own work is part of the load.
 */
final class Overload implements Experiment {
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final int[] CALLERS = {4, 8, 16, 32, 64};
    private static final int OVERLOADING = 256;
    private static final int TIMES = 10;
    private static final double GOODPUT_LEAST = 0.85;
    private static final long P99_MILLIS_MOST = 1_000;

    /** What was answered within one stretch of time. */
    private record Rate(double offered, double good, long p99Millis) {
        String text() {
            return String.format(Locale.ROOT, "%.0f of %.0f a second, p99 %s", good, offered, Felt.seconds(p99Millis));
        }
    }

    @Override
    public void run(Settings settings, Lines lines) {
        Suite.startServices(LocalServers.SERVICES);
        Application gateway = Suite.gateway();
        String home = Suite.city().home("洪峰养老院");
        String bearer = Suite.SERVERS.token(TokenRequest.as("HEALTH_ADMIN").region("4601"));
        String path = "/api/v1/institutions/" + home;
        Duration stretch = Duration.ofMillis(Math.max(5_000, (long) (MEASURED.toMillis() * settings.part())));
        measure(gateway, path, bearer, CALLERS[0], 0, stretch); // the compilers' share
        Rate peak = new Rate(0, 0, 0);
        int best = 0;
        for (int callers : CALLERS) {
            Rate rate = measure(gateway, path, bearer, callers, 0, stretch);
            lines.add(new Line(callers + " callers, each after its answer", 1, rate.text(), true));
            best = rate.good() > peak.good() ? callers : best;
            peak = rate.good() > peak.good() ? rate : peak;
        }
        Rate over = measure(gateway, path, bearer, OVERLOADING, peak.good() * TIMES, stretch);
        double share = over.good() / peak.good();
        boolean loaded = over.offered() >= peak.good() * TIMES * GOODPUT_LEAST;
        lines.add(new Line(
                "ten times the peak (of " + best + " callers) offered by " + OVERLOADING + " connections",
                1,
                String.format(
                        Locale.ROOT,
                        "%s; goodput %.0f %% of the peak%s",
                        over.text(),
                        share * 100,
                        loaded ? "" : "; the callers could not offer ten times as much"),
                share >= GOODPUT_LEAST && over.p99Millis() <= P99_MILLIS_MOST));
    }

    /** @param perSecond how many calls are begun in a second by all together; 0 for as many as are answered */
    private static Rate measure(
            Application gateway, String path, String bearer, int callers, double perSecond, Duration stretch) {
        Queue<Long> millis = new ConcurrentLinkedQueue<>();
        AtomicInteger offered = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(callers);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        long gapNanos = perSecond == 0 ? 0 : (long) (TimeUnit.SECONDS.toNanos(1) * callers / perSecond);
        long end = System.nanoTime() + stretch.toNanos();
        for (int i = 0; i < callers; i++) {
            long first = System.nanoTime() + gapNanos * i / callers;
            threads.execute(() -> {
                try {
                    keepAsking(gateway.port(), path, bearer, new Pace(first, gapNanos, end), offered, millis);
                } finally {
                    ended.countDown();
                }
            });
        }
        try {
            ended.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            threads.shutdownNow();
        }
        double seconds = stretch.toMillis() / 1000.0;
        List<Long> good = new ArrayList<>(millis);
        return new Rate(offered.get() / seconds, good.size() / seconds, Felt.percentile(good, 0.99));
    }

    /** When a caller begins its calls. */
    private record Pace(long firstNanos, long gapNanos, long endNanos) {}

    /** A caller who comes too late begins at once: what it should have begun before is part of what is offered. */
    private static void keepAsking(
            int port, String path, String bearer, Pace pace, AtomicInteger offered, Queue<Long> millis) {
        long next = pace.firstNanos();
        KeptConnection connection = null;
        try {
            while (System.nanoTime() - pace.endNanos() < 0) {
                while (pace.gapNanos() > 0 && System.nanoTime() - next < 0) {
                    LockSupport.parkNanos(next - System.nanoTime());
                }
                next += pace.gapNanos();
                connection = connection == null ? new KeptConnection(port) : connection;
                long sent = System.nanoTime();
                offered.incrementAndGet();
                int status = connection.get(path, bearer);
                if (status == 200) {
                    millis.add(Time.millisSince(sent));
                }
                connection = connection.isOpen() ? connection : null;
            }
        } catch (IOException cut) {
            throw new IllegalStateException("the gateway cut a connection", cut);
        }
    }
}

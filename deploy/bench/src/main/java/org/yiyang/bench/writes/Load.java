package org.yiyang.bench.writes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several callers who do one thing after the other for a while. */
final class Load {
    static final int CALLERS = 8;

    private Load() {}

    /** One caller: does something once, and says whether there was anything left to do. */
    interface Caller extends AutoCloseable {
        boolean act() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** Makes a caller. */
    interface Callers {
        Caller next() throws Exception;
    }

    /** How often all of them together did it, and in what time. */
    record Done(int acts, double seconds) {
        double perSecond() {
            return acts / seconds;
        }
    }

    /** Has as many callers as there are act for that time. */
    static Done run(Duration time, Callers callers) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            long begun = System.nanoTime();
            List<Future<Integer>> done = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                done.add(threads.submit(() -> actUntil(begun + time.toNanos(), callers)));
            }
            int all = 0;
            for (Future<Integer> one : done) {
                all += one.get();
            }
            return new Done(all, (System.nanoTime() - begun) / 1e9);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static int actUntil(long endNanos, Callers callers) throws Exception {
        int acts = 0;
        try (Caller caller = callers.next()) {
            while (System.nanoTime() - endNanos < 0 && caller.act()) {
                acts++;
            }
        }
        return acts;
    }
}

package org.yiyang.suite;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.yiyang.local.LocalFailure;

/**
 * Callers as clients of the suite should be: each sends one call after the other, and repeats a call whose outcome it
 * does not know with the same key, until it knows.
 */
final class Callers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** As long as a client should wait before it asks again. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Queue<Done> done = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ExecutorService threads;

    /** One call, with all the attempts that it took. */
    record Done(Call call, List<Call.Attempt> attempts) {
        long begunNanos() {
            return attempts.get(0).sentNanos();
        }

        Call.Attempt last() {
            return attempts.get(attempts.size() - 1);
        }

        long endedNanos() {
            return last().answeredNanos();
        }

        boolean isOk() {
            return last().outcome() == Call.Outcome.OK;
        }

        /** How long its caller waited for the answer, with all attempts. */
        long millis() {
            return TimeUnit.NANOSECONDS.toMillis(endedNanos() - begunNanos());
        }
    }

    /** @param target asked before each attempt */
    Callers(int number, IntFunction<Traffic.Work> work, Supplier<Application> target) {
        this.threads = Executors.newFixedThreadPool(number);
        for (int i = 0; i < number; i++) {
            Traffic.Work own = work.apply(i);
            threads.execute(() -> keepCalling(own, target));
        }
    }

    private void keepCalling(Traffic.Work work, Supplier<Application> target) {
        while (ended.getCount() > 0) {
            try {
                Done one = complete(work.next(), () -> target.get().uri());
                done.add(one);
                work.learn(one.last());
                answered.addAndGet(one.isOk() ? 1 : 0);
            } catch (LocalFailure noToken) {
                // The issuer is away as well: a caller who cannot sign in does not call.
                Time.pass(PAUSE);
            }
        }
    }

    /** Sends a call until its outcome is known, for three minutes at most. */
    static Done complete(Call call, Supplier<URI> target) {
        List<Call.Attempt> attempts = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean again = true;
        while (again) {
            Call.Attempt attempt = Traffic.send(call, target.get());
            attempts.add(attempt);
            again = attempt.outcome() == Call.Outcome.UNKNOWN && System.nanoTime() - end < 0;
            if (again) {
                Time.pass(PAUSE);
            }
        }
        return new Done(call, attempts);
    }

    /** Waits until so many more calls were answered 2xx. */
    void awaitMore(int calls) {
        int goal = answered.get() + calls;
        Awaitility.await().atMost(PATIENCE).until(() -> answered.get() >= goal);
    }

    /** Ends after the calls that are on their way; all calls in the order in which they ended. */
    List<Done> end() {
        ended.countDown();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS)) {
                throw new IllegalStateException("callers do not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return new ArrayList<>(done);
    }

    @Override
    public void close() {
        ended.countDown();
        threads.shutdownNow();
    }
}

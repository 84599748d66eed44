package org.yiyang.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** Callers who keep sending, each one call after the other, and note the outcome. */
final class Traffic implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int SERVICE_UNAVAILABLE = 503;
    private final Queue<Call.Attempt> attempts = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final ExecutorService callers;
    private volatile boolean ended;

    /** One caller's work: gives the next call, and gets the outcome of the one before. */
    interface Work {
        Call next();

        void learn(Call.Attempt attempt);
    }

    /**
     * Begins.
     *
     * @param target asked before each call, so that callers can be led to another instance
     */
    Traffic(int callers, IntFunction<Work> work, Supplier<Application> target) {
        this.callers = Executors.newFixedThreadPool(callers);
        for (int i = 0; i < callers; i++) {
            Work own = work.apply(i);
            this.callers.execute(() -> keepSending(own, target));
        }
    }

    private void keepSending(Work work, Supplier<Application> target) {
        while (!ended) {
            Application application = target.get();
            Call call = work.next();
            inFlight.incrementAndGet();
            Call.Attempt attempt = send(call, application);
            inFlight.decrementAndGet();
            attempts.add(attempt);
            work.learn(attempt);
            if (attempt.outcome() == Call.Outcome.OK) {
                done.incrementAndGet();
            } else {
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> ended || target.get().isReady());
            }
        }
    }

    /** Sends a call once. */
    static Call.Attempt send(Call call, Application target) {
        return send(call, target.uri());
    }

    static Call.Attempt send(Call call, URI target) {
        long sent = System.nanoTime();
        try {
            HttpResponse<String> answer = Http.send(call.at(target));
            Call.Outcome outcome = outcome(answer);
            return new Call.Attempt(call, outcome, answer.statusCode(), answer.body(), sent, System.nanoTime());
        } catch (IOException broken) {
            return new Call.Attempt(call, Call.Outcome.UNKNOWN, 0, "", sent, System.nanoTime());
        }
    }

    /** An answer that the key is still in progress does not say how the call will end. */
    private static Call.Outcome outcome(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return Call.Outcome.OK;
        }
        boolean says = status < 500 && !answer.body().contains("\"KEY_IN_PROGRESS\"");
        return says ? Call.Outcome.REFUSED : Call.Outcome.UNKNOWN;
    }

    /** Waits for a moment at which at least so many calls are on their way; returns how many. */
    int awaitInFlight(int least) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(1))
                .until(inFlight::get, running -> running >= least);
    }

    /** Waits until so many more calls were answered 2xx. */
    void awaitMore(int calls) {
        int goal = done.get() + calls;
        Awaitility.await().atMost(PATIENCE).until(() -> done.get() >= goal);
    }

    /** Ends after the calls that are on their way; returns all attempts in the order in which they ended. */
    List<Call.Attempt> end() {
        ended = true;
        callers.shutdown();
        try {
            if (!callers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("callers do not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return new ArrayList<>(attempts);
    }

    /** Sends the calls whose outcome is unknown again, with their keys, until each is answered 2xx. */
    static List<Call.Attempt> settle(List<Call.Attempt> attempts, Application target) {
        List<Call.Attempt> settled = new ArrayList<>();
        for (Call call : History.unknown(attempts)) {
            Awaitility.await().atMost(PATIENCE).until(() -> {
                Call.Attempt attempt = send(call, target);
                settled.add(attempt);
                boolean again = attempt.status() == 0
                        || attempt.status() == SERVICE_UNAVAILABLE
                        || attempt.answer().contains("\"KEY_IN_PROGRESS\"");
                return !again;
            });
        }
        return settled;
    }

    @Override
    public void close() {
        ended = true;
        callers.shutdownNow();
    }
}

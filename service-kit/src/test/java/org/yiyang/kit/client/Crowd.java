package org.yiyang.kit.client;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;

/**
 * Callers who call at the same moment, each on a thread of its own. A caller who is answered that the service is busy
 * calls again, as a client shall: on a busy machine a few of many are answered so, and it is no final answer.
 */
public final class Crowd {
    private static final int BUSY = 503;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Crowd() {}

    /** What each was answered in the end, in the order of the calls. */
    public static List<Response> answers(Collection<? extends Callable<Response>> calls) {
        return all(calls, Response::statusCode);
    }

    /** The status that each was answered in the end, in the order of the calls, which give theirs. */
    public static List<Integer> statuses(Collection<? extends Callable<Integer>> calls) {
        return all(calls, status -> status);
    }

    /** How often each status was answered in the end. */
    public static Map<Integer, Integer> counted(Collection<? extends Callable<Integer>> calls) {
        Map<Integer, Integer> counted = new TreeMap<>();
        statuses(calls).forEach(status -> counted.merge(status, 1, Integer::sum));
        return counted;
    }

    private static <T> List<T> all(Collection<? extends Callable<T>> calls, ToIntFunction<T> status) {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            CyclicBarrier together = new CyclicBarrier(calls.size());
            List<Callable<T>> patient = new ArrayList<>();
            calls.forEach(call -> patient.add(() -> {
                together.await();
                return answered(call, status);
            }));
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(patient)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new AssertionError("one of the callers failed", failure.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T answered(Callable<T> call, ToIntFunction<T> status) throws Exception {
        T first = call.call();
        return status.applyAsInt(first) == BUSY
                ? await().atMost(PATIENCE).until(call, answer -> status.applyAsInt(answer) != BUSY)
                : first;
    }
}

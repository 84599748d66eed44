package org.yiyang.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * One caller at each service, who makes one call after the other until each is answered 2xx: what is not is repeated with
 * its key, by the other gateway.
 */
final class DrillCallers implements AutoCloseable {
    private static final long PACE_MILLIS = 40;
    private static final long AGAIN_MILLIS = 100;
    private static final long LOOK_MILLIS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final int TOO_MANY = 429;
    private static final int CONFLICT = 409;
    private final List<URI> gateways;
    private final DrillWork work;
    private final String mark;
    private final Map<String, List<Done>> done = new ConcurrentHashMap<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean ended;

    /**
     * A call that was answered 2xx.
     *
     * @param attempts how often it was sent
     */
    record Done(String id, long answeredNanos, int attempts) {}

    /** Begins at once; the ids of all calls begin with the mark. */
    DrillCallers(List<URI> gateways, DrillWork work, String mark) {
        this.gateways = gateways;
        this.work = work;
        this.mark = mark;
        for (String service : DrillWork.services()) {
            done.put(service, new CopyOnWriteArrayList<>());
            threads.execute(() -> keepCalling(service));
        }
    }

    private void keepCalling(String service) {
        int gateway = 0;
        while (!ended) {
            String id = mark + UUID.randomUUID();
            int attempts = 0;
            boolean answered = false;
            while (!answered && !Thread.currentThread().isInterrupted()) {
                attempts++;
                answered = isAnswered(gateways.get(gateway), service, id);
                if (!answered) {
                    gateway = (gateway + 1) % gateways.size();
                    pause(AGAIN_MILLIS);
                }
            }
            if (answered) {
                done.get(service).add(new Done(id, System.nanoTime(), attempts));
            }
            pause(PACE_MILLIS);
        }
    }

    private boolean isAnswered(URI gateway, String service, String id) {
        try {
            HttpResponse<String> answer = work.send(gateway, service, id);
            int status = answer.statusCode();
            if (status >= 400 && status < 500 && status != TOO_MANY && status != CONFLICT) {
                refused.add(service + " refused a call: " + status + " " + answer.body());
            }
            return status < 300;
        } catch (IOException broken) {
            return false;
        }
    }

    /** Waits until each caller has had so many more answers. */
    void awaitMore(int calls) {
        Map<String, Integer> goals = new ConcurrentHashMap<>();
        done.forEach((service, answered) -> goals.put(service, answered.size() + calls));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (goals.entrySet().stream()
                .anyMatch(goal -> done.get(goal.getKey()).size() < goal.getValue())) {
            if (!refused.isEmpty()) {
                throw new LauncherFailure(refused.get(0));
            }
            if (System.nanoTime() - end > 0) {
                throw new LauncherFailure(
                        "callers are not answered within " + PATIENCE.toSeconds() + " s: " + missing(goals));
            }
            pause(LOOK_MILLIS);
        }
    }

    private List<String> missing(Map<String, Integer> goals) {
        return goals.keySet().stream()
                .filter(service -> done.get(service).size() < goals.get(service))
                .toList();
    }

    /** Ends after the calls that are on their way; by service what was done, in the order of the answers. */
    Map<String, List<Done>> end() {
        ended = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new LauncherFailure("a call is not answered within " + PATIENCE.toSeconds() + " s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted", interrupted);
        }
        Map<String, List<Done>> all = new ConcurrentHashMap<>();
        done.forEach((service, answered) -> all.put(service, new ArrayList<>(answered)));
        return all;
    }

    @Override
    public void close() {
        ended = true;
        threads.shutdownNow();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.yiyang.kit.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.yiyang.http.Draining;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.live.LiveList;
import org.yiyang.kit.live.SentRows;
import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;

/**
 * Keeps those who watch their tasks, or another list, up to date. After each commit in this process and each second
 * (another instance may have raised a task, and time makes one overdue) one thread compares what was sent with what
 * waits now.
 */
@ApplicationScoped
public class TaskStreams implements Runnable {
    private static final Logger LOG = Logger.getLogger(TaskStreams.class);
    private static final int BEFORE_DRAINING = 0;
    private static final int OF_ACCOUNT_MAX = 4;
    private static final int RETRY_SECONDS = 5;
    private static final int WATCHED_MAX = 200;
    private static final int FAILURES_MAX = 5;
    private static final long LOOK_MILLIS = 1000;
    private static final long BREATH_MILLIS = 50;
    private static final long HEARTBEAT_NANOS = Duration.ofSeconds(15).toNanos();
    private static final long PLACE_NANOS = Duration.ofSeconds(10).toNanos();
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final TaskList tasks;
    private final ObjectMapper json;
    private final Clock clock;
    private final int streamsMax;

    TaskStreams(
            TaskList tasks,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "yiyang.tasks.streams-max", defaultValue = "64") int streamsMax) {
        this.tasks = tasks;
        this.json = json;
        this.clock = clock;
        this.streamsMax = streamsMax;
    }

    /**
     * What is sent at once.
     *
     * @param name present, added, changed, done or ended; null for a heartbeat
     * @param data as JSON; null for a heartbeat
     * @param id of the list when this is known of it; null where more follows at once
     */
    @Schema(name = "TaskStreamsNews")
    public record News(String name, String data, String id) {
        static final News HEARTBEAT = new News(null, null, null);

        /** As it goes over the wire. */
        public OutboundSseEvent event(Sse sse) {
            OutboundSseEvent.Builder event = sse.newEventBuilder();
            if (name == null) {
                return event.comment("").build();
            }
            return (id == null ? event : event.id(id)).name(name).data(data).build();
        }
    }

    /** Why nothing more follows, as the code of a refusal. */
    record Ended(String code) {}

    void start(@Observes StartupEvent started, Draining draining) {
        draining.whenBegun(this::endAll);
        Thread thread = new Thread(this, "task-streams");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends all streams before the running requests are waited for, of which each of them is one. */
    void stop(@Observes @Priority(BEFORE_DRAINING) ShutdownEvent event) {
        endAll();
    }

    private void endAll() {
        stopping.countDown();
        wake();
        streams.forEach(Stream::end);
    }

    /** Has all streams looked at soon. */
    void wake() {
        wake.release();
    }

    /** Watches the tasks of a caller. */
    Multi<News> watch(Caller caller, Instant until, String knownId) {
        return watch(caller, until, tasks, knownId);
    }

    /**
     * Watches for a caller, until the caller leaves, the token ends or the list cannot be read for several seconds.
     *
     * @param knownId the id of the last event that the caller has of an earlier stream; null without one
     * @throws Refused if too many watch already, or this caller may not
     */
    public Multi<News> watch(Caller caller, Instant until, LiveList list, String knownId) {
        Stream stream = new Stream(caller, until, list, knownId);
        take(stream);
        readOnce(stream);
        return Multi.createFrom().emitter(emitter -> {
            emitter.onTermination(() -> streams.remove(stream));
            stream.begin(emitter);
            if (stopping.getCount() == 0 || !streams.contains(stream)) {
                stream.end();
            }
            wake();
        });
    }

    /** A place is found and taken in one step; a caller who then does not connect loses it. */
    private synchronized void take(Stream taker) {
        if (stopping.getCount() == 0) {
            throw new Refused(KitRefusal.BUSY).retryAfter(1);
        }
        long own = streams.stream()
                .filter(stream -> stream.caller.subject().equals(taker.caller.subject()))
                .count();
        if (own >= OF_ACCOUNT_MAX) {
            throw new Refused(TaskRefusal.STREAMS_OF_ACCOUNT_TAKEN, OF_ACCOUNT_MAX).retryAfter(RETRY_SECONDS);
        }
        if (streams.size() >= streamsMax) {
            throw new Refused(TaskRefusal.STREAMS_TAKEN).retryAfter(RETRY_SECONDS);
        }
        streams.add(taker);
    }

    /** Whoever would be refused learns it from the answer, not by a stream that begins and says nothing. */
    private void readOnce(Stream stream) {
        try {
            stream.list.first(new Call(stream.caller, null, clock.instant()), 1);
        } catch (RuntimeException no) {
            streams.remove(stream);
            throw no;
        }
    }

    @Override
    public void run() {
        try {
            while (!stopping.await(BREATH_MILLIS, TimeUnit.MILLISECONDS)) {
                if (wake.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
                look();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends each stream what is new, and ends those that may not or cannot be read any more. */
    void look() {
        int broken = 0;
        Throwable why = null;
        Instant now = clock.instant();
        for (Stream stream : streams) {
            try {
                stream.look(now);
            } catch (RuntimeException failure) {
                if (failure instanceof Refused no && no.refusal().kind() != Kind.UNAVAILABLE) {
                    stream.end(no.refusal());
                } else if (stream.failed(now)) {
                    stream.end(KitRefusal.BUSY);
                    broken++;
                    why = failure;
                }
            }
        }
        if (broken > 0) {
            LOG.warnf("%d task streams ended: they could not be read %d times: %s", broken, FAILURES_MAX, named(why));
        }
    }

    /** The class and the place, never the message. */
    private static String named(Throwable why) {
        StackTraceElement[] trace = why.getStackTrace();
        return why.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    /** One watcher; used by the one thread only, except for its end. */
    private final class Stream {
        private final Caller caller;
        private final Instant until;
        private final LiveList list;
        private final SentRows sent;
        private final long takenNanos = System.nanoTime();
        private volatile MultiEmitter<? super News> emitter;
        private long sentNanos;
        private int failures;
        private Instant nextTry = Instant.MIN;

        Stream(Caller caller, Instant until, LiveList list, String knownId) {
            this.caller = caller;
            this.until = until;
            this.list = list;
            this.sent = new SentRows(list, WATCHED_MAX, row -> rendered(row).getBytes(StandardCharsets.UTF_8), knownId);
        }

        void begin(MultiEmitter<? super News> listener) {
            emitter = listener;
        }

        void end() {
            streams.remove(this);
            if (emitter != null) {
                emitter.complete();
            }
        }

        /** Says why, and ends. */
        void end(Refusal refusal) {
            if (emitter != null) {
                emitter.emit(new News("ended", rendered(new Ended(refusal.code())), null));
            }
            end();
        }

        /** Counts a reading that failed, one a second; true if it was one too many in a row. */
        boolean failed(Instant now) {
            nextTry = now.plusMillis(LOOK_MILLIS);
            failures++;
            return failures >= FAILURES_MAX;
        }

        void look(Instant now) {
            if (!now.isBefore(until) || neverCame()) {
                end();
            } else if (emitter != null && emitter.requested() > 0 && !now.isBefore(nextTry)) {
                // Not to a slow reader: what it misses now is sent in one go later, so that nothing piles up.
                send(now);
            }
        }

        private boolean neverCame() {
            return emitter == null && System.nanoTime() - takenNanos >= PLACE_NANOS;
        }

        private void send(Instant now) {
            Call call = new Call(caller, null, now);
            List<News> news = sent.news(call).stream()
                    .map(change -> new News(change.name(), rendered(change.data()), change.id()))
                    .toList();
            if (!news.isEmpty() || System.nanoTime() - sentNanos >= HEARTBEAT_NANOS) {
                (news.isEmpty() ? List.of(News.HEARTBEAT) : news).forEach(emitter::emit);
                sentNanos = System.nanoTime();
            }
            failures = 0;
            nextTry = now.plus(list.rest());
        }

        private String rendered(Object data) {
            try {
                return json.writeValueAsString(data);
            } catch (JsonProcessingException unrenderable) {
                throw new IllegalStateException("a row cannot be rendered", unrenderable);
            }
        }
    }
}

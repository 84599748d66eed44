package org.yiyang.console.page;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.Asker;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.session.Sessions;

/**
 * Notifies a page that what it shows has changed, and nothing more: the page then reads it again as its visitor may.
 */
@Path("/console/live/{what}")
@Blocking
public class LiveResource {
    private static final List<String> SERVICES = List.of("referral", "insurance", "contract", "institution");
    private static final Map<String, List<String>> STREAMS = streams();

    private static final String BEAT = "beat";
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Sessions sessions;
    private final Api api;
    private final Catalogue catalogue;

    LiveResource(Sessions sessions, Api api, Catalogue catalogue) {
        this.sessions = sessions;
        this.api = api;
        this.catalogue = catalogue;
    }

    /** Of each service, of the queue, and of all that may wait for somebody. */
    private static Map<String, List<String>> streams() {
        Map<String, List<String>> streams = new HashMap<>();
        SERVICES.forEach(service -> streams.put(service, List.of(Api.BASE + service + "/tasks/stream")));
        streams.put("tasks", streams.values().stream().flatMap(List::stream).toList());
        streams.put("dispatch", List.of(Api.BASE + "dispatch/stream?region="));
        return Map.copyOf(streams);
    }

    /** What a page shows, and the tag of what it has drawn; empty for what is not looked at. */
    private record Seen(String at, String tag) {}

    /**
     * @param at the address of what the page shows, looked at again and again, since what others do with it is no task of the visitor's
     * @param tag of what the page has drawn
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> watch(
            @PathParam("what") String what,
            @QueryParam("at") String at,
            @QueryParam("tag") String tag,
            @Context HttpHeaders headers,
            @Context Sse sse) {
        Visitor visitor = Visitor.of(headers, sessions);
        // Asked again for each look, since a page may be open for longer than a token is good.
        Supplier<Asker> asker = visitor::asker;
        visitor.asker();
        if (!STREAMS.containsKey(what)) {
            throw new NotFoundException();
        }
        String region = visitor.signedIn().claims().region();
        List<String> streams = STREAMS.get(what).stream()
                .map(named -> named.endsWith("=") ? named + region : named)
                .toList();
        boolean looked = at != null
                && catalogue
                        .at("GET", at)
                        .filter(read -> Declared.isWatched(read.path()))
                        .isPresent();
        return Multi.createFrom()
                .emitter(emitter -> relay(
                        asker,
                        streams,
                        new Seen(looked ? Api.BASE + at : "", tag == null ? "" : tag),
                        emitter,
                        name -> sse.newEventBuilder().name(name).data("-").build()));
    }

    /**
     * The browser learns that it is connected when each stream has begun, or cannot. One that ends has the page come
     * again for all of them; one that never began (its service is away, or the visitor may read no tasks) is no reason
     * to, unless it was the last and nothing is looked at.
     */
    private void relay(
            Supplier<Asker> asker,
            List<String> streams,
            Seen seen,
            MultiEmitter<? super OutboundSseEvent> emitter,
            Function<String, OutboundSseEvent> event) {
        Consumer<String> emit = name -> emitter.emit(event.apply(name));
        AtomicInteger awaited = new AtomicInteger(streams.size());
        Runnable settled = () -> {
            if (awaited.decrementAndGet() == 0) {
                emit.accept(BEAT);
            }
        };
        AtomicInteger left = new AtomicInteger(streams.size());
        List<Lines> all =
                streams.stream().map(stream -> new Lines(emit, settled)).toList();
        Cancellable looking = seen.at().isEmpty() ? () -> {} : look(asker, seen, emit, emitter::complete);
        emitter.onTermination(() -> {
            looking.cancel();
            all.forEach(Lines::end);
        });
        for (int i = 0; i < streams.size(); i++) {
            Lines lines = all.get(i);
            api.watch(asker.get(), streams.get(i), lines, () -> {
                boolean began = !lines.begin();
                boolean last = left.decrementAndGet() == 0;
                if (began || (last && seen.at().isEmpty())) {
                    emitter.complete();
                }
            });
        }
    }

    /**
     * A look costs its service what an unchanged record costs; each is followed by a beat or a change, so that nothing
     * in between takes the connection for dead.
     */
    private Cancellable look(Supplier<Asker> asker, Seen seen, Consumer<String> emit, Runnable end) {
        AtomicReference<String> known = new AtomicReference<>(seen.tag());
        return Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(
                        tick -> Uni.createFrom().completionStage(() -> api.tag(asker.get(), seen.at(), known.get())))
                .subscribe()
                .with(
                        now -> {
                            String before = known.getAndSet(now);
                            emit.accept(before.isEmpty() || before.equals(now) ? BEAT : "changed");
                        },
                        signedOut -> end.run());
    }

    /** Reads the stream of the API: the first list of what is there is no change, and a comment only says that it lives. */
    static final class Lines implements Flow.Subscriber<String> {
        private final Consumer<String> emit;
        private final Runnable settled;
        private final AtomicBoolean begun = new AtomicBoolean();
        private volatile Flow.Subscription subscription;
        private volatile boolean ended;

        Lines(Consumer<String> emit, Runnable settled) {
            this.emit = emit;
            this.settled = settled;
        }

        /** Notes that the stream has begun, or never will; whether that was not noted before. */
        boolean begin() {
            boolean first = begun.compareAndSet(false, true);
            if (first) {
                settled.run();
            }
            return first;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            if (ended) {
                given.cancel();
            } else {
                given.request(Long.MAX_VALUE);
            }
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith(":") || line.startsWith("event:")) {
                begin();
            }
            if (line.startsWith(":")) {
                emit.accept(BEAT);
            } else if (line.startsWith("event:") && !line.endsWith("present") && !line.endsWith("ended")) {
                emit.accept("changed");
            }
        }

        /** The watcher learns from the call that it has ended. */
        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}

        void end() {
            ended = true;
            Flow.Subscription open = subscription;
            if (open != null) {
                open.cancel();
            }
        }
    }
}

package org.yiyang.console.page;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.Asker;
import org.yiyang.console.session.Sessions;

/** Tells a page that what it shows has changed, and nothing more: the page then reads it anew as its visitor may. */
@Path("/console/live/{what}")
@Blocking
public class LiveResource {
    private static final Map<String, String> STREAMS = Map.of(
            "referral", Api.BASE + "referral/tasks/stream",
            "insurance", Api.BASE + "insurance/tasks/stream",
            "contract", Api.BASE + "contract/tasks/stream",
            "institution", Api.BASE + "institution/tasks/stream",
            "dispatch", Api.BASE + "dispatch/stream?region=");

    private final Sessions sessions;
    private final Api api;

    LiveResource(Sessions sessions, Api api) {
        this.sessions = sessions;
        this.api = api;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> watch(
            @PathParam("what") String what, @Context HttpHeaders headers, @Context Sse sse) {
        Visitor visitor = Visitor.of(headers, sessions);
        Asker asker = visitor.asker();
        if (!STREAMS.containsKey(what)) {
            throw new NotFoundException();
        }
        String named = STREAMS.get(what);
        String stream =
                named.endsWith("=") ? named + visitor.signedIn().claims().region() : named;
        return Multi.createFrom().emitter(emitter -> relay(asker, stream, emitter, sse));
    }

    private void relay(Asker asker, String stream, MultiEmitter<? super OutboundSseEvent> emitter, Sse sse) {
        Consumer<String> tell =
                name -> emitter.emit(sse.newEventBuilder().name(name).data("-").build());
        Lines lines = new Lines(tell, emitter::complete);
        emitter.onTermination(lines::end);
        api.watch(asker, stream, lines, emitter::complete);
    }

    /** Reads the stream of the API: the first list of what is there is no change, and a comment only says that it lives. */
    static final class Lines implements Flow.Subscriber<String> {
        private final Consumer<String> tell;
        private final Runnable done;
        private volatile Flow.Subscription subscription;
        private volatile boolean ended;

        Lines(Consumer<String> tell, Runnable done) {
            this.tell = tell;
            this.done = done;
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            if (ended) {
                begun.cancel();
            } else {
                begun.request(Long.MAX_VALUE);
            }
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith(":")) {
                tell.accept("beat");
            } else if (line.startsWith("event:") && !line.endsWith("present") && !line.endsWith("ended")) {
                tell.accept("changed");
            }
        }

        @Override
        public void onError(Throwable failure) {
            done.run();
        }

        @Override
        public void onComplete() {
            done.run();
        }

        void end() {
            ended = true;
            Flow.Subscription open = subscription;
            if (open != null) {
                open.cancel();
            }
        }
    }
}

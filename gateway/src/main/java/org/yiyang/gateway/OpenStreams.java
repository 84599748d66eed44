package org.yiyang.gateway;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yiyang.http.Draining;

/** The streams of events that pass, each with what ends it on its event loop: a stop of the gateway waits for all calls. */
@ApplicationScoped
class OpenStreams {
    private final Map<Runnable, Context> open = new ConcurrentHashMap<>();
    private final Draining draining;

    OpenStreams(Draining draining) {
        this.draining = draining;
        draining.whenBegun(this::endAll);
    }

    /** @param end called on this event loop at most once */
    void add(Runnable end) {
        open.put(end, Vertx.currentContext());
        if (draining.hasBegun()) {
            endAll();
        }
    }

    void remove(Runnable end) {
        open.remove(end);
    }

    private void endAll() {
        open.forEach((end, loop) -> loop.runOnContext(ignored -> {
            if (open.remove(end) != null) {
                end.run();
            }
        }));
    }
}

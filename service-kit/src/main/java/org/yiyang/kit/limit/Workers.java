package org.yiyang.kit.limit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.yiyang.kit.problem.Problems;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Counts the calls that occupy a worker, and refuses ordinary ones at once when an emergency might find none. */
class Workers {
    private static final String KEY = "yiyang.worker";
    private static final int RETRY_SECONDS = 1;
    /** Beyond the longest unit of work: a call whose end was never noticed is over by then. */
    private static final long FORGOTTEN_MILLIS = 60_000;

    private final LimitConfig config;
    private final CallUrgency urgency;
    private final Problems problems;
    private final CurrentVertxRequest requests;
    private final AtomicInteger busy = new AtomicInteger();

    Workers(LimitConfig config, CallUrgency urgency, Problems problems, CurrentVertxRequest requests) {
        this.config = config;
        this.urgency = urgency;
        this.problems = problems;
        this.requests = requests;
    }

    /**
     * The last filter: what is refused for any other reason needs no
     * worker. A stream occupies one only at its beginning.
     */
    @ServerRequestFilter(nonBlocking = true, priority = Order.WORKER)
    Response take(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method != null && Multi.class.isAssignableFrom(method.getReturnType())) {
            return null;
        }
        int kept = urgency.isUrgent(request) ? config.emergencyWorkers() : 0;
        if (busy.get() >= config.ordinaryWorkers() + kept) {
            return problems.response(new Refused(KitRefusal.BUSY).retryAfter(RETRY_SECONDS));
        }
        busy.incrementAndGet();
        AtomicBoolean taken = new AtomicBoolean(true);
        RoutingContext routing = requests.getCurrent();
        routing.put(KEY, taken);
        routing.addEndHandler(ended -> {
            // A caller who has gone does not end the work.
            if (taken.get()) {
                routing.vertx().setTimer(FORGOTTEN_MILLIS, ignored -> release(taken));
            }
        });
        return null;
    }

    @ServerResponseFilter
    void giveBack(ContainerResponseContext response) {
        AtomicBoolean taken = requests.getCurrent().get(KEY);
        if (taken != null) {
            release(taken);
        }
    }

    private void release(AtomicBoolean taken) {
        if (taken.compareAndSet(true, false)) {
            busy.decrementAndGet();
        }
    }
}

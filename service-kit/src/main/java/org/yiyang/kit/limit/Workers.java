package org.yiyang.kit.limit;

import io.quarkus.runtime.ExecutorRecorder;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.threads.EnhancedQueueExecutor;
import org.yiyang.kit.problem.Problems;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Refuses ordinary calls at once when so many workers are busy that an emergency might find none. */
class Workers {
    private static final int RETRY_SECONDS = 1;
    private final LimitConfig config;
    private final Urgency urgency;
    private final Problems problems;

    Workers(LimitConfig config, Urgency urgency, Problems problems) {
        this.config = config;
        this.urgency = urgency;
        this.problems = problems;
    }

    /** The last filter: what is refused for any other reason needs no worker. */
    @ServerRequestFilter(nonBlocking = true, priority = Order.WORKER)
    Response refuseWhenCrowded(ContainerRequestContext request) {
        boolean crowded = ExecutorRecorder.getCurrent() instanceof EnhancedQueueExecutor pool
                && pool.getActiveCount() + pool.getQueueSize()
                        >= (urgency.isUrgent(request) ? pool.getMaximumPoolSize() : config.ordinaryWorkers());
        return crowded ? problems.response(new Refused(KitRefusal.BUSY).retryAfter(RETRY_SECONDS)) : null;
    }
}

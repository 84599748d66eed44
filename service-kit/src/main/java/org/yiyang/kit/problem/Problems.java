package org.yiyang.kit.problem;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Problem;
import org.yiyang.kit.refusal.Refused;

/** Writes every refusal as a problem document in the caller's language, and counts it by its code. */
@ApplicationScoped
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final int CALLER_GONE = 499;
    private final RequestInfo request;
    private final MeterRegistry meters;
    private final CurrentCaller callers;
    private final Event<RightsRefused> rights;

    Problems(RequestInfo request, MeterRegistry meters, CurrentCaller callers, Event<RightsRefused> rights) {
        this.request = request;
        this.meters = meters;
        this.callers = callers;
        this.rights = rights;
    }

    public Response response(Refused refused) {
        meters.counter("yiyang.refusals", "code", refused.refusal().code()).increment();
        Kind kind = refused.refusal().kind();
        if (kind == Kind.FORBIDDEN) {
            tellAudit(refused);
        }
        Response.ResponseBuilder response = Response.status(kind.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, request.language().tag())
                .entity(Problem.of(refused, request.language(), request.path(), request.id()));
        if (kind == Kind.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (refused.retryAfterSeconds() != null) {
            response.header(HttpHeaders.RETRY_AFTER, refused.retryAfterSeconds());
        } else if (kind == Kind.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, 1);
        }
        return response.build();
    }

    /** In place of an answer that nobody waits for any more: no failure of ours, and never sent. */
    public Response callerGone() {
        meters.counter("yiyang.callers.gone").increment();
        LOG.debugf("caller gone requestId=%s", request.id());
        return Response.status(CALLER_GONE).build();
    }

    /** Not on this thread: it may be the one that serves all connections. */
    private void tellAudit(Refused refused) {
        RightsRefused told = new RightsRefused(
                callers.get(),
                request.method(),
                request.path(),
                refused.refusal().code());
        rights.fireAsync(told).exceptionally(fault -> {
            LOG.errorf(
                    "a refusal of rights was not recorded: %s", fault.getClass().getSimpleName());
            return told;
        });
    }
}

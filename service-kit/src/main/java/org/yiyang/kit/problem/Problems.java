package org.yiyang.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.yiyang.http.Language;
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
    private final ObjectMapper json;

    Problems(
            RequestInfo request,
            MeterRegistry meters,
            CurrentCaller callers,
            Event<RightsRefused> rights,
            ObjectMapper json) {
        this.request = request;
        this.meters = meters;
        this.callers = callers;
        this.rights = rights;
        this.json = json;
    }

    public Response response(Refused refused) {
        meters.counter("yiyang.refusals", "code", refused.refusal().code()).increment();
        Kind kind = refused.refusal().kind();
        if (refused.refusal().isRecorded()) {
            recordInAudit(refused);
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

    /** Answers a request that never reaches an operation. */
    public void answer(RoutingContext routing, Refused refused) {
        meters.counter("yiyang.refusals", "code", refused.refusal().code()).increment();
        RequestInfo refusedRequest = new RequestInfo(routing);
        Language language = refusedRequest.language();
        refusedRequest.answerHeaders().forEach(routing.response()::putHeader);
        if (refused.refusal().kind() == Kind.UNAVAILABLE) {
            routing.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        try {
            routing.response()
                    .setStatusCode(refused.refusal().kind().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                    .end(json.writeValueAsString(
                            Problem.of(refused, language, refusedRequest.path(), refusedRequest.id())));
        } catch (JsonProcessingException unrenderable) {
            routing.fail(unrenderable);
        }
    }

    /** Counts a caller whose connection ended before the body was read: no failure of ours. */
    public void callerLeft() {
        meters.counter("yiyang.callers.gone").increment();
    }

    /** In place of an answer that nobody waits for any more; never sent. */
    public Response callerGone() {
        LOG.debugf("caller gone requestId=%s", request.id());
        return Response.status(CALLER_GONE).build();
    }

    /** Has the audit record a refusal, not on this thread: it may be the one that serves all connections. */
    private void recordInAudit(Refused refused) {
        RightsRefused entry = new RightsRefused(
                callers.asClaimed(),
                request.method(),
                request.path(),
                request.route(),
                refused.refusal().code(),
                refused.subject());
        rights.fireAsync(entry).exceptionally(fault -> {
            LOG.errorf(
                    "a refusal of rights was not recorded: %s", fault.getClass().getSimpleName());
            return entry;
        });
    }
}

package org.yiyang.kit.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Problem;
import org.yiyang.kit.refusal.Refused;

/** Writes every refusal as a problem document in the caller's language, and counts it by its code. */
@ApplicationScoped
public class Problems {
    private final RequestInfo request;
    private final MeterRegistry meters;

    Problems(RequestInfo request, MeterRegistry meters) {
        this.request = request;
        this.meters = meters;
    }

    public Response response(Refused refused) {
        meters.counter("yiyang.refusals", "code", refused.refusal().code()).increment();
        Kind kind = refused.refusal().kind();
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
}

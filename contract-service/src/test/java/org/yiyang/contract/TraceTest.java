package org.yiyang.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.sdk.trace.ReadableSpan;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Test;
import org.yiyang.http.EndedSpans;
import org.yiyang.local.LocalResource;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/** With spans sampled, as the tests of this service set it. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class TraceTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    /** Keeps what would be exported. */
    @Singleton
    static class Spans extends EndedSpans {}

    @Inject
    Spans spans;

    @Test
    void aCallHasASpanInItsCallersTrace() throws InterruptedException {
        String token =
                LocalServers.startOnce().token(TokenRequest.as("HEALTH_ADMIN").region("4601"));
        given().auth()
                .oauth2(token)
                .header("traceparent", "00-" + TRACE + "-" + SPAN + "-00")
                .get("/api/v1/agreements")
                .then()
                .statusCode(200);
        ReadableSpan span = spans.next(one -> one.getSpanContext().getTraceId().equals(TRACE)
                && one.getParentSpanContext().getSpanId().equals(SPAN));
        assertEquals("GET /api/v1/agreements", span.getName());
    }
}

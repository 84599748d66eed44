package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.yiyang.http.EndedSpans;

/** With spans recorded, which a setting of the running process decides. */
@QuarkusTest
@TestProfile(Watched.class)
@QuarkusTestResource(TestSuite.class)
class TraceTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    /** Keeps the spans of the gateway's own. */
    @Singleton
    static class Spans extends EndedSpans {}

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    Spans spans;

    @Test
    void theGatewayHasASpanBetweenTheCallersAndTheServices() throws InterruptedException {
        TestService institution = TestSuite.service("institution");
        institution.forget();
        Api.get(
                gateway,
                "/api/v1/institutions/7?name=secret",
                TestSuite.issuer().token("HEALTH_ADMIN"),
                "traceparent",
                "00-" + TRACE + "-" + SPAN + "-01");

        String[] parent = institution.arrival().headers().get("traceparent").split("-");
        assertEquals(TRACE, parent[1]);
        assertNotEquals(SPAN, parent[2]);
        ReadableSpan span = spans.next(one -> one.getSpanContext().getTraceId().equals(TRACE));
        assertEquals("GET institutions", span.getName());
        assertEquals(parent[2], span.getSpanContext().getSpanId());
        assertEquals(SPAN, span.getParentSpanContext().getSpanId());
        assertEquals(200L, span.getAttribute(AttributeKey.longKey("http.response.status_code")));
    }
}

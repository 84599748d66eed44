package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** With spans recorded, which a setting of the running process decides. */
@QuarkusTest
@TestProfile(TraceTest.Recorded.class)
@QuarkusTestResource(TestSuite.class)
class TraceTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    public static final class Recorded implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false");
        }
    }

    /** Keeps the spans of the gateway's own. */
    @Singleton
    static class Spans implements SpanProcessor {
        private final BlockingQueue<ReadableSpan> ended = new LinkedBlockingQueue<>();

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {
            // Only what has ended is looked at.
        }

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            ended.add(span);
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }

        ReadableSpan next() throws InterruptedException {
            return ended.poll(10, TimeUnit.SECONDS);
        }
    }

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
        ReadableSpan span = spans.next();
        assertEquals("GET institutions", span.getName());
        assertEquals(parent[2], span.getSpanContext().getSpanId());
        assertEquals(SPAN, span.getParentSpanContext().getSpanId());
        assertEquals(200L, span.getAttribute(AttributeKey.longKey("http.response.status_code")));
    }
}

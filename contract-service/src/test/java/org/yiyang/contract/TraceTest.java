package org.yiyang.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/** With spans sampled, which a setting of the running process decides. */
@QuarkusTest
@TestProfile(TraceTest.Sampled.class)
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class TraceTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    public static final class Sampled implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.traces.sampler.arg", "1.0");
        }
    }

    /** Keeps what would be exported. */
    @Singleton
    static class Spans implements SpanProcessor {
        private final List<ReadableSpan> ended = new CopyOnWriteArrayList<>();

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
    }

    @Inject
    Spans spans;

    @Test
    void aCallHasASpanInItsCallersTrace() {
        String token =
                LocalServers.startOnce().token(TokenRequest.as("HEALTH_ADMIN").region("4601"));
        given().auth()
                .oauth2(token)
                .header("traceparent", "00-" + TRACE + "-" + SPAN + "-00")
                .get("/api/v1/agreements")
                .then()
                .statusCode(200);
        Awaitility.await()
                .until(() -> spans.ended.stream()
                        .anyMatch(span -> span.getSpanContext().getTraceId().equals(TRACE)));
        ReadableSpan span = spans.ended.stream()
                .filter(one -> one.getSpanContext().getTraceId().equals(TRACE))
                .filter(one -> one.getParentSpanContext().getSpanId().equals(SPAN))
                .findFirst()
                .orElseThrow();
        assertEquals("GET /api/v1/agreements", span.getName());
    }
}

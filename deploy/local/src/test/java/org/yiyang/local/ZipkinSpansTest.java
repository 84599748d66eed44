package org.yiyang.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZipkinSpansTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String ID = "b7ad6b7169203331";
    private static final long BEGUN = 1_780_000_000_000_000_000L;

    private static ByteString bytes(String hex) {
        return ByteString.copyFrom(HexFormat.of().parseHex(hex));
    }

    private static KeyValue text(String key, String value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setStringValue(value))
                .build();
    }

    private static Map<String, Object> translated(Span.Builder span) {
        span.setTraceId(bytes(TRACE))
                .setSpanId(bytes(ID))
                .setName("GET referrals")
                .setStartTimeUnixNano(BEGUN);
        ResourceSpans spans = ResourceSpans.newBuilder()
                .setResource(Resource.newBuilder().addAttributes(text("service.name", "referral-service")))
                .addScopeSpans(ScopeSpans.newBuilder().addSpans(span))
                .build();
        return ZipkinSpans.of(ExportTraceServiceRequest.newBuilder()
                        .addResourceSpans(spans)
                        .build())
                .get(0);
    }

    @Test
    void aSpanKeepsItsPlaceInTheTraceItsTimesAndWhatItSays() {
        Map<String, Object> span = translated(Span.newBuilder()
                .setParentSpanId(bytes("00f067aa0ba902b7"))
                .setKind(Span.SpanKind.SPAN_KIND_SERVER)
                .setEndTimeUnixNano(BEGUN + 2_500_000)
                .addAttributes(text("url.path", "/api/v1/referrals"))
                .addAttributes(KeyValue.newBuilder()
                        .setKey("http.response.status_code")
                        .setValue(AnyValue.newBuilder().setIntValue(200))));

        assertEquals(TRACE, span.get("traceId"));
        assertEquals(ID, span.get("id"));
        assertEquals("00f067aa0ba902b7", span.get("parentId"));
        assertEquals("SERVER", span.get("kind"));
        assertEquals(BEGUN / 1000, span.get("timestamp"));
        assertEquals(2500L, span.get("duration"));
        assertEquals(Map.of("serviceName", "referral-service"), span.get("localEndpoint"));
        assertEquals(Map.of("url.path", "/api/v1/referrals", "http.response.status_code", "200"), span.get("tags"));
    }

    @Test
    void aSpanWithoutAParentHasNoneAndOneOfNoLengthTheShortest() {
        Map<String, Object> span =
                translated(Span.newBuilder().setEndTimeUnixNano(BEGUN).setKind(Span.SpanKind.SPAN_KIND_INTERNAL));

        assertFalse(span.containsKey("parentId"));
        assertFalse(span.containsKey("kind"));
        assertEquals(1L, span.get("duration"));
        assertEquals(List.of(), span.get("annotations"));
    }

    @Test
    void aFailureIsAnError() {
        Map<String, Object> span = translated(Span.newBuilder()
                .setEndTimeUnixNano(BEGUN + 1000)
                .setStatus(Status.newBuilder()
                        .setCode(Status.StatusCode.STATUS_CODE_ERROR)
                        .setMessage("SQLException")));

        assertEquals(Map.of("otel.status_code", "ERROR", "error", "SQLException"), span.get("tags"));
    }
}

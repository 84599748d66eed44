package org.yiyang.kit.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;

class SpansTest {
    private static Tracer tracer(double share) {
        return SdkTracerProvider.builder()
                .setSampler(new CallSampler(share))
                .addSpanProcessor(new QuerylessSpans())
                .build()
                .get("test");
    }

    private static Span statement(Tracer tracer, Context parent) {
        return tracer.spanBuilder("SELECT outbox")
                .setParent(parent)
                .setAttribute("db.system", "mysql")
                .startSpan();
    }

    @Test
    void aStatementOfNoCallIsNotRecordedAndOneOfACallIs() {
        Tracer tracer = tracer(1.0);
        Span call = tracer.spanBuilder("GET /api/v1/referrals").setNoParent().startSpan();

        assertFalse(statement(tracer, Context.root()).isRecording());
        assertTrue(call.isRecording());
        assertTrue(statement(tracer, Context.root().with(call)).isRecording());
    }

    @Test
    void unlessTheProcessIsToldOtherwiseNothingIsRecorded() {
        Tracer tracer = tracer(0.0);
        Span call = tracer.spanBuilder("GET /api/v1/referrals").setNoParent().startSpan();

        assertFalse(call.isRecording());
        assertFalse(statement(tracer, Context.root().with(call)).isRecording());
        assertTrue(call.getSpanContext().isValid(), "the trace goes on all the same");
    }

    @Test
    void whatStandsBehindAQuestionMarkIsTakenOut() {
        Span span = tracer(1.0)
                .spanBuilder("GET /api/v1/elders")
                .setAttribute("url.path", "/api/v1/elders")
                .setAttribute("url.query", "name=secret")
                .setAttribute("url.full", "http://127.0.0.1/api/v1/elders?name=secret")
                .startSpan();

        assertEquals("", attribute(span, "url.query"));
        assertEquals("/api/v1/elders", attribute(span, "url.path"));
        assertEquals("http://127.0.0.1/api/v1/elders", attribute(span, "url.full"));
    }

    private static String attribute(Span span, String name) {
        return ((ReadableSpan) span).getAttribute(AttributeKey.stringKey(name));
    }
}

package org.yiyang.kit.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TracesTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SENDER = "b7ad6b7169203331";
    private final List<ReadableSpan> ended = new ArrayList<>();
    private final Traces traces = new Traces(SdkTracerProvider.builder()
            .addSpanProcessor(new Ended(ended))
            .build()
            .get("test"));

    /** Keeps the spans that have ended. */
    private record Ended(List<ReadableSpan> spans) implements SpanProcessor {
        @Override
        public void onStart(Context parent, ReadWriteSpan span) {
            // only the end matters
        }

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            spans.add(span);
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }

    @AfterEach
    void nothingIsLeftInTheLog() {
        MDC.clear();
    }

    private static ConsumerRecord<String, byte[]> message(String traceparent) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("yiyang.elder", 0, 5, "key", new byte[0]);
        if (traceparent != null) {
            record.headers().add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }

    private static String sent() {
        return "00-" + TRACE + "-" + SENDER + "-01";
    }

    @Test
    void theTellersTraceGoesOnInTheHandlingAndInItsLogLines() {
        AtomicReference<SpanContext> inside = new AtomicReference<>();
        AtomicReference<Object> logged = new AtomicReference<>();

        traces.within(message(sent()), () -> {
            inside.set(Span.current().getSpanContext());
            logged.set(MDC.get("traceId"));
        });

        assertEquals(TRACE, inside.get().getTraceId());
        assertEquals(TRACE, logged.get());
        assertEquals(1, ended.size());
        assertEquals(SENDER, ended.get(0).getParentSpanContext().getSpanId());
        assertEquals(SpanKind.CONSUMER, ended.get(0).getKind());
        assertEquals("process yiyang.elder", ended.get(0).getName());
    }

    @Test
    void afterTheHandlingTheLogIsAsBefore() {
        traces.within(message(sent()), () -> assertEquals(TRACE, MDC.get("traceId")));
        assertNull(MDC.get("traceId"));

        MDC.put("traceId", "of the request");
        traces.within(message(sent()), () -> assertEquals(TRACE, MDC.get("traceId")));
        assertEquals("of the request", MDC.get("traceId"));
        assertFalse(Span.current().getSpanContext().isValid());
    }

    @Test
    void aMessageWithoutATraceOrWithABrokenOneBeginsOne() {
        for (String traceparent : new String[] {null, "00-zz-1-01"}) {
            traces.within(message(traceparent), () -> assertNotEquals(TRACE, MDC.get("traceId")));
        }

        assertEquals(2, ended.size());
        ended.forEach(span -> assertFalse(span.getParentSpanContext().isValid()));
    }

    @Test
    void aHandlingThatFailsEndsItsSpanAsFailed() {
        assertThrows(
                IllegalStateException.class,
                () -> traces.within(message(sent()), () -> {
                    throw new IllegalStateException("poison");
                }));

        assertEquals(StatusCode.ERROR, ended.get(0).toSpanData().getStatus().getStatusCode());
        assertNull(MDC.get("traceId"));
    }
}

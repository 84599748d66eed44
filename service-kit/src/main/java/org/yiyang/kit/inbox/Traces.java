package org.yiyang.kit.inbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.MDC;

/**
 * Continues the publisher's trace while a message is handled: a consumer span, whose ids also stand in the log lines and in
 * the events that follow from it. On a thread of our own the log's ids are not set by the framework.
 */
@ApplicationScoped
class Traces {
    private static final String TRACE = "traceId";
    private static final String SPAN = "spanId";
    private final Tracer tracer;

    Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Runs the handling of a message inside a span that continues the trace named in its {@code traceparent}. */
    void within(ConsumerRecord<String, byte[]> record, Runnable handling) {
        Context parent = W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), record.headers(), TraceHeaders.INSTANCE);
        Span span = tracer.spanBuilder("process " + record.topic())
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", record.topic())
                .setAttribute("messaging.kafka.offset", record.offset())
                .startSpan();
        Object traceBefore = MDC.get(TRACE);
        Object spanBefore = MDC.get(SPAN);
        try (Scope current = span.makeCurrent()) {
            SpanContext ids = span.getSpanContext();
            note(TRACE, ids.getTraceId());
            note(SPAN, ids.getSpanId());
            handling.run();
        } catch (RuntimeException failure) {
            span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
            throw failure;
        } finally {
            note(TRACE, traceBefore);
            note(SPAN, spanBefore);
            span.end();
        }
    }

    private static void note(String key, Object value) {
        if (value == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, value);
        }
    }

    /** The headers of a record as the propagator reads them. */
    private enum TraceHeaders implements TextMapGetter<Headers> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Headers headers) {
            List<String> keys = new ArrayList<>();
            headers.forEach(header -> keys.add(header.key()));
            return keys;
        }

        @Override
        public String get(Headers headers, String key) {
            Header found = headers.lastHeader(key);
            return found == null || found.value() == null ? null : new String(found.value(), StandardCharsets.UTF_8);
        }
    }
}

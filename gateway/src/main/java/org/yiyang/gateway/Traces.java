package org.yiyang.gateway;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A span of the gateway's own in the trace of the caller, or in a new one, so that the logs of all services name the same
 * trace. It is exported only where the settings of the running process say so.
 */
@ApplicationScoped
class Traces {
    private static final int BROKEN = 500;
    private final Tracer tracer;

    Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** @param towardsService the headers of the forwarded request, of which {@code traceparent} is well-formed or missing */
    void begin(Exchange exchange, MultiMap towardsService) {
        Context caller =
                W3CTraceContextPropagator.getInstance().extract(Context.root(), towardsService, Headers.INSTANCE);
        String route = exchange.route().prefix();
        Span span = tracer.spanBuilder(exchange.request().method() + " " + route)
                .setParent(caller)
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("http.request.method", exchange.request().method().name())
                .setAttribute("http.route", RouteTable.BASE + route)
                .setAttribute("yiyang.request_id", exchange.requestId())
                .startSpan();
        W3CTraceContextPropagator.getInstance().inject(caller.with(span), towardsService, Headers.INSTANCE);
        exchange.whenEnded(() -> end(span, exchange.outcome()));
    }

    private static void end(Span span, int status) {
        span.setAttribute("http.response.status_code", status);
        if (status >= BROKEN) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** Headers as the propagator reads and writes them. */
    private enum Headers implements TextMapGetter<MultiMap>, TextMapSetter<MultiMap> {
        INSTANCE;

        @Override
        public Iterable<String> keys(MultiMap headers) {
            return headers.names();
        }

        @Override
        public String get(MultiMap headers, String name) {
            return headers == null ? null : headers.get(name);
        }

        @Override
        public void set(MultiMap headers, String name, String value) {
            if (headers != null) {
                headers.set(name, value);
            }
        }
    }
}

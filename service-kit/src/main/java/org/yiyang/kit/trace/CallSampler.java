package org.yiyang.kit.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The share of traces that is exported, the same ones in every service. A statement of no call and no message, as the relay
 * asks for what is to be sent, begins no trace: there would be thousands of them, each alone.
 */
@Singleton
class CallSampler implements Sampler {
    private static final List<AttributeKey<String>> OF_A_STATEMENT =
            List.of(AttributeKey.stringKey("db.system"), AttributeKey.stringKey("db.system.name"));

    private final Sampler share;

    /** @param share of all traces, 0.0 to 1.0 */
    CallSampler(@ConfigProperty(name = "quarkus.otel.traces.sampler.arg") double share) {
        this.share = Sampler.traceIdRatioBased(share);
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        boolean begins = !Span.fromContext(parent).getSpanContext().isValid();
        return begins && OF_A_STATEMENT.stream().anyMatch(key -> attributes.get(key) != null)
                ? SamplingResult.drop()
                : share.shouldSample(parent, traceId, name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return "CallSampler{" + share.getDescription() + "}";
    }
}

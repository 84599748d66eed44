package org.yiyang.local;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Spans of OpenTelemetry's protocol in Zipkin's format (v2), by the mapping that OpenTelemetry specifies. */
final class ZipkinSpans {
    private static final long NANOS_PER_MICRO = 1000;
    private static final String SERVICE = "service.name";

    private ZipkinSpans() {}

    /** One object for each span, ready to be written as JSON. */
    static List<Map<String, Object>> of(ExportTraceServiceRequest request) {
        List<Map<String, Object>> spans = new ArrayList<>();
        for (ResourceSpans resource : request.getResourceSpansList()) {
            String service = tags(resource.getResource().getAttributesList()).getOrDefault(SERVICE, "unknown_service");
            for (ScopeSpans scope : resource.getScopeSpansList()) {
                scope.getSpansList().forEach(span -> spans.add(span(span, service)));
            }
        }
        return spans;
    }

    private static Map<String, Object> span(Span span, String service) {
        HexFormat hex = HexFormat.of();
        Map<String, Object> zipkin = new LinkedHashMap<>();
        zipkin.put("traceId", hex.formatHex(span.getTraceId().toByteArray()));
        zipkin.put("id", hex.formatHex(span.getSpanId().toByteArray()));
        if (!span.getParentSpanId().isEmpty()) {
            zipkin.put("parentId", hex.formatHex(span.getParentSpanId().toByteArray()));
        }
        zipkin.put("name", span.getName());
        String kind = kind(span.getKind());
        if (!kind.isEmpty()) {
            zipkin.put("kind", kind);
        }
        long begunMicros = span.getStartTimeUnixNano() / NANOS_PER_MICRO;
        zipkin.put("timestamp", begunMicros);
        // Zipkin takes a span of no length for one whose length is not known.
        zipkin.put("duration", Math.max(1, span.getEndTimeUnixNano() / NANOS_PER_MICRO - begunMicros));
        zipkin.put("localEndpoint", Map.of("serviceName", service));
        zipkin.put("annotations", annotations(span));
        zipkin.put("tags", tagsOf(span));
        return zipkin;
    }

    private static String kind(Span.SpanKind kind) {
        return switch (kind) {
            case SPAN_KIND_SERVER -> "SERVER";
            case SPAN_KIND_CLIENT -> "CLIENT";
            case SPAN_KIND_PRODUCER -> "PRODUCER";
            case SPAN_KIND_CONSUMER -> "CONSUMER";
            case SPAN_KIND_INTERNAL, SPAN_KIND_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    }

    private static Map<String, String> tagsOf(Span span) {
        Map<String, String> tags = tags(span.getAttributesList());
        if (span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR) {
            tags.put("otel.status_code", "ERROR");
            tags.put("error", span.getStatus().getMessage());
        }
        return tags;
    }

    private static List<Map<String, Object>> annotations(Span span) {
        return span.getEventsList().stream()
                .map(event -> Map.<String, Object>of(
                        "timestamp",
                        event.getTimeUnixNano() / NANOS_PER_MICRO,
                        "value",
                        event.getName() + " " + tags(event.getAttributesList())))
                .toList();
    }

    private static Map<String, String> tags(List<KeyValue> attributes) {
        Map<String, String> tags = new TreeMap<>();
        attributes.forEach(attribute -> tags.put(attribute.getKey(), text(attribute.getValue())));
        return tags;
    }

    private static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case BOOL_VALUE -> String.valueOf(value.getBoolValue());
            case INT_VALUE -> String.valueOf(value.getIntValue());
            case DOUBLE_VALUE -> String.valueOf(value.getDoubleValue());
            case BYTES_VALUE -> HexFormat.of().formatHex(value.getBytesValue().toByteArray());
            case ARRAY_VALUE ->
                value.getArrayValue().getValuesList().stream()
                        .map(ZipkinSpans::text)
                        .toList()
                        .toString();
            case KVLIST_VALUE -> tags(value.getKvlistValue().getValuesList()).toString();
            default -> "";
        };
    }
}

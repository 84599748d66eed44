package org.yiyang.kit.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What is the same at every operation stands once under {@code components} and is referred to. */
final class SharedComponents {
    private static final String PROBLEM = "application/problem+json";
    private static final String PAGE_DEFAULT = "50";
    private static final int HEADER_MAX = 255;

    private final Components components;
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    SharedComponents(Components components) {
        this.components = components;
        parameters.put(
                "IdempotencyKeyRequired",
                header(
                        "Idempotency-Key",
                        true,
                        "1 to 255 visible characters; the same key and body have their effect once and are answered alike for 7 days"));
        parameters.put(
                "IdempotencyKey",
                header(
                        "Idempotency-Key",
                        false,
                        "1 to 255 visible characters; the same key and body have their effect once and are answered alike for 7 days"));
        parameters.put(
                "IfMatch", header("If-Match", false, "The ETag that the caller has read; a newer version is 412"));
        parameters.put(
                "AcceptLanguage",
                header("Accept-Language", false, "The language of texts and labels: zh-CN (default) or en"));
    }

    /** A reference to one of the shared headers, by its name under {@code components}. */
    Parameter parameter(String name) {
        if (!parameters.containsKey(name)) {
            throw new IllegalArgumentException(name);
        }
        components.addParameter(name, parameters.get(name));
        return OASFactory.createParameter().ref(name);
    }

    /** The name under {@code components} of a refusal, which is put there when it is used first. */
    String response(Refusal refusal) {
        if (components.getResponses() == null || !components.getResponses().containsKey(refusal.component())) {
            APIResponse answer = OASFactory.createAPIResponse().description(refusal.description());
            if (refusal.hasProblem()) {
                answer.content(problem());
            }
            addHeader(answer, SharedHeader.X_REQUEST_ID.header());
            if (refusal.header() != null) {
                addHeader(answer, refusal.header());
            }
            components.addResponse(refusal.component(), answer);
        }
        return refusal.component();
    }

    /** Says that an answer has a header, which is described once under {@code components}. */
    void addHeader(APIResponse answer, String header) {
        if (components.getHeaders() == null || !components.getHeaders().containsKey(header)) {
            components.addHeader(header, SharedHeader.named(header).described());
        }
        answer.addHeader(header, OASFactory.createHeader().ref(header));
    }

    /** Puts references in the place of the parameters of pages, which lists have in common, and of ids in paths. */
    void shareParameters(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        List<Parameter> shared = new ArrayList<>();
        for (Parameter parameter : operation.getParameters()) {
            String name = commonName(parameter);
            if (name == null) {
                shared.add(parameter);
                continue;
            }
            if (parameters.putIfAbsent(name, parameter) == null) {
                components.addParameter(name, parameter);
            }
            shared.add(OASFactory.createParameter().ref(name));
        }
        operation.setParameters(shared);
    }

    private static String commonName(Parameter parameter) {
        if (parameter.getSchema() == null || parameter.getName() == null) {
            return null;
        }
        return switch (parameter.getIn() + " " + parameter.getName()) {
            case "query cursor" -> "Cursor";
            case "query limit" -> isPageSize(parameter.getSchema()) ? "Limit" : null;
            case "path id" -> isUuid(parameter.getSchema()) ? "Id" : null;
            default -> null;
        };
    }

    private static boolean isPageSize(Schema schema) {
        return String.valueOf(schema.getDefaultValue()).equals(PAGE_DEFAULT);
    }

    private static boolean isUuid(Schema schema) {
        return schema.getRef() != null && schema.getRef().endsWith("/UUID");
    }

    private static Parameter header(String name, boolean required, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(required)
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(HEADER_MAX));
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        PROBLEM,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }
}

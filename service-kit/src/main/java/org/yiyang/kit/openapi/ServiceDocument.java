package org.yiyang.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.yiyang.kit.refusal.Refused;

/**
 * Completes the OpenAPI document with what the kit knows of every operation: the service's own name in the shared paths,
 * the headers of writes, the problem document of every refusal.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ServiceDocument implements OASFilter {
    private static final String PROBLEM = "application/problem+json";
    private static final String CSV = "text/csv";
    private static final Map<String, String> REFUSALS = refusals();

    private static Map<String, String> refusals() {
        Map<String, String> refusals = new LinkedHashMap<>();
        refusals.put("400", "Malformed: not JSON, unknown or unfit fields or parameters");
        refusals.put("401", "No token, or not a valid one");
        refusals.put("403", "The role or the relation does not allow it");
        refusals.put("404", "Not there, or not yours to know");
        refusals.put("409", "The state does not allow it, or it exists already");
        refusals.put("412", "Changed since the version in If-Match");
        refusals.put("422", "Breaks a rule, which is named");
        refusals.put("503", "Busy or without its database; see Retry-After");
        return refusals;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        String service = ConfigProvider.getConfig().getValue("yiyang.service", String.class);
        Map<String, PathItem> named = new LinkedHashMap<>();
        Map<String, PathItem> items = document.getPaths().getPathItems();
        items.forEach((path, item) -> named.put(path.replace("{service}", service), own(path, item, service)));
        document.getPaths().setPathItems(named);
        problemSchema(document);
        named.forEach((path, item) -> item.getOperations().forEach((method, operation) -> complete(method, operation)));
    }

    private static PathItem own(String path, PathItem item, String service) {
        if (!path.contains("{service}")) {
            return item;
        }
        item.setParameters(without(item.getParameters()));
        item.getOperations().values().forEach(operation -> {
            operation.setParameters(without(operation.getParameters()));
            // The merged document of the gateway holds this operation once for each service.
            operation.setOperationId(operation.getOperationId() + "Of"
                    + service.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + service.substring(1));
        });
        return item;
    }

    private static List<Parameter> without(List<Parameter> parameters) {
        if (parameters == null) {
            return null;
        }
        List<Parameter> kept = new ArrayList<>(parameters);
        kept.removeIf(parameter -> "service".equals(parameter.getName()));
        return kept;
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        if (method == PathItem.HttpMethod.POST) {
            boolean required = operation.getResponses().getAPIResponse("201") != null;
            operation.addParameter(header("Idempotency-Key", required, "Does the same request only once; kept 7 days"));
        }
        if (method == PathItem.HttpMethod.POST || method == PathItem.HttpMethod.PUT) {
            operation.addParameter(header("If-Match", false, "The version that the caller has seen"));
        }
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(answer -> tables(answer, method == PathItem.HttpMethod.GET));
        operation.addParameter(header("Accept-Language", false, "zh-CN (default) or en"));
        REFUSALS.forEach(
                (status, description) -> operation.getResponses().addAPIResponse(status, problem(description)));
    }

    /** Whatever is read can be taken away as a table; what a write answers cannot. */
    private static void tables(APIResponse answer, boolean read) {
        Content content = answer.getContent();
        if (content == null || !content.hasMediaType(CSV)) {
            return;
        }
        content.removeMediaType(CSV);
        if (read) {
            Schema table = OASFactory.createSchema()
                    .addType(Schema.SchemaType.STRING)
                    .description(
                            "For Accept: text/csv; UTF-8 with byte order mark, labels in Accept-Language, all pages"
                                    + " of a list unless limit is given");
            content.addMediaType(CSV, OASFactory.createMediaType().schema(table));
        }
    }

    private static Parameter header(String name, boolean required, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(required)
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(255));
    }

    private static APIResponse problem(String description) {
        Content content = OASFactory.createContent()
                .addMediaType(
                        PROBLEM,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
        return OASFactory.createAPIResponse().description(description).content(content);
    }

    private static void problemSchema(OpenAPI document) {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        Schema field = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("pointer", text)
                .addProperty("code", text)
                .addProperty("detail", text);
        Schema problem = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457: why a request was refused; code is stable, text follows Accept-Language")
                .required(List.of("type", "title", "status", "code", "requestId"));
        for (String name : List.of("type", "title", "detail", "instance", "code", "requestId", "rule")) {
            problem.addProperty(name, text);
        }
        problem.addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER));
        problem.addProperty("allowedActions", array(text));
        problem.addProperty("errors", array(field).maxItems(Refused.PROBLEMS_MAX));
        problem.addProperty(
                "furtherErrors",
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.INTEGER)
                        .description("How many more fields are at fault than are named"));
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema("Problem", problem);
    }

    private static Schema array(Schema items) {
        return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(items);
    }
}

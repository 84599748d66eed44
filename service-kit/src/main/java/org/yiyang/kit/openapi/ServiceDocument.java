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
import org.jboss.jandex.IndexView;
import org.yiyang.kit.refusal.Refused;

/**
 * Completes the OpenAPI document with what the kit knows of every operation: the service's own name in the shared paths,
 * who may use it, the headers of requests and answers, what it may answer, and what each property means.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ServiceDocument implements OASFilter {
    private static final String CSV = "text/csv";

    private static final String EVENT_STREAM = "text/event-stream";
    private final IndexView index;

    /** Made by the scanner of OpenAPI with the classes that it has read. */
    public ServiceDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        DeclaredRoles roles = new DeclaredRoles(index);
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(roles::declare));
        String service = ConfigProvider.getConfig().getValue("yiyang.service", String.class);
        Map<String, PathItem> named = new LinkedHashMap<>();
        Map<String, PathItem> items = document.getPaths().getPathItems();
        items.forEach((path, item) -> named.put(path.replace("{service}", service), own(path, item, service)));
        document.getPaths().setPathItems(named);
        ServiceInfo.complete(document);
        addSchemas(document);
        SharedComponents shared = new SharedComponents(document.getComponents());
        Replies replies = new Replies(shared, new NamedRecord(document.getComponents()));
        named.forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            complete(method, operation, shared);
            replies.complete(path, method, operation);
            shared.shareParameters(operation);
        }));
        shape(document, named);
    }

    /** Patterns, descriptions and what is required; schemas that nothing refers to go. */
    private void shape(OpenAPI document, Map<String, PathItem> items) {
        SchemaUse use = new SchemaUse(document.getComponents());
        SchemaShapes shapes = new SchemaShapes();
        items.values()
                .forEach(item -> item.getOperations().values().forEach(operation -> {
                    use.note(operation);
                    if (operation.getParameters() != null) {
                        operation.getParameters().forEach(shapes::complete);
                    }
                }));
        use.prune();
        if (document.getComponents().getParameters() != null) {
            document.getComponents().getParameters().values().forEach(shapes::complete);
        }
        RequiredProperties always = new RequiredProperties(index);
        document.getComponents().getSchemas().forEach((name, schema) -> {
            shapes.complete(name, schema);
            if (use.isOnlyAnswered(name)) {
                always.require(name, schema);
            }
        });
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

    private static void complete(PathItem.HttpMethod method, Operation operation, SharedComponents shared) {
        if (method == PathItem.HttpMethod.POST) {
            boolean required = operation.getResponses().getAPIResponse("201") != null;
            operation.addParameter(shared.parameter(required ? "IdempotencyKeyRequired" : "IdempotencyKey"));
        }
        if (method == PathItem.HttpMethod.POST || method == PathItem.HttpMethod.PUT) {
            operation.addParameter(shared.parameter("IfMatch"));
        }
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(answer -> tables(answer, method == PathItem.HttpMethod.GET));
        operation.addParameter(shared.parameter("AcceptLanguage"));
    }

    /** Every read can be exported as a table; the answer of a write cannot. */
    private static void tables(APIResponse answer, boolean read) {
        Content content = answer.getContent();
        if (content != null && content.hasMediaType(EVENT_STREAM)) {
            content.getMediaType(EVENT_STREAM)
                    .setSchema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .description("Server-sent events; the data of each is JSON"));
        }
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

    private static void addSchemas(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSchema("Problem", problem())
                .addSchema("EventData", SchemaShapes.eventData())
                .addSecurityScheme(DeclaredRoles.SCHEME, DeclaredRoles.scheme());
    }

    private static Schema problem() {
        Schema field = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("pointer", text("A JSON pointer into the body, or the name of a query parameter"))
                .addProperty("code", text("The code of this fault, as in GET /api/v1/problems"))
                .addProperty("detail", text("What is wrong with the field, in the language of Accept-Language"));
        Schema problem = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457: why a request was refused; code is stable, text follows Accept-Language")
                .required(List.of("type", "title", "status", "code", "requestId"))
                .addProperty("type", text("The address of the code's entry in the catalogue of problems"))
                .addProperty("title", text("What kind of refusal it is"))
                .addProperty("detail", text("Why this request was refused"))
                .addProperty("instance", text("The path of the request"))
                .addProperty("code", text("Stable; what programs decide by"))
                .addProperty("requestId", text("The X-Request-Id of the request; quote it to the operator"))
                .addProperty("rule", text("The law, rule or parameter behind the refusal"))
                .addProperty(
                        "recordId",
                        text("The record that prevents it, which the detail names by what people know of it"))
                .addProperty("status", number("The HTTP status"))
                .addProperty("furtherErrors", number("How many more fields are at fault than are named"))
                .addProperty("allowedActions", array(text(null)).description("What may be done instead"));
        return problem.addProperty(
                "errors", array(field).maxItems(Refused.PROBLEMS_MAX).description("The fields at fault"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static Schema number(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).description(description);
    }

    private static Schema array(Schema items) {
        return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(items);
    }
}

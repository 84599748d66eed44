package org.yiyang.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The OpenAPI documents of the four services as one, for callers who see one API. */
@ApplicationScoped
class MergedOpenApi {
    private static final String OWN = "gateway";
    private static final String DOCUMENT = "/q/openapi?format=json";

    private final Settings settings;
    private final ManagementCalls calls;
    private final Cached<Buffer> document;

    MergedOpenApi(Settings settings, ManagementCalls calls) {
        this.settings = settings;
        this.calls = calls;
        this.document = new Cached<>(
                this::read, settings.now().upstreams().openApiKeptMillis(), () -> System.nanoTime() / 1_000_000);
    }

    Future<Buffer> document() {
        return document.get();
    }

    private Future<Buffer> read() {
        List<Upstream> upstreams = Upstream.all(settings.now());
        List<Future<Optional<JsonObject>>> answers = upstreams.stream()
                .map(upstream -> calls.get(upstream, DOCUMENT)
                        .map(body -> Optional.of(body.toJsonObject()))
                        .otherwise(Optional.empty()))
                .toList();
        return Future.all(answers).map(all -> merge(upstreams, all.list()).toBuffer());
    }

    private static JsonObject merge(List<Upstream> upstreams, List<Optional<JsonObject>> answers) {
        RouteTable routes = new RouteTable(upstreams);
        Map<String, JsonObject> documents = new LinkedHashMap<>();
        JsonArray unavailable = new JsonArray();
        for (int i = 0; i < answers.size(); i++) {
            String service = upstreams.get(i).name();
            answers.get(i).ifPresentOrElse(found -> documents.put(service, found), () -> unavailable.add(service));
        }
        return of(documents, (service, path) -> isRouted(routes, service, path)).put("x-unavailable", unavailable);
    }

    /** The documents of the services, by their names, and the gateway's own as one. */
    static JsonObject of(Map<String, JsonObject> services, BiPredicate<String, String> routed) {
        Map<String, JsonObject> documents = new LinkedHashMap<>(services);
        documents.put(OWN, new JsonObject(Packaged.text("openapi/gateway.json")));
        return OpenApiMerge.merge(documents, routed)
                .put("info", info(services))
                .put(
                        "servers",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("url", "/")
                                        .put("description", "The gateway from which this document was read")));
    }

    /** The introduction is the same in each of them; the title is that of the whole. */
    private static JsonObject info(Map<String, JsonObject> documents) {
        JsonObject info = new JsonObject();
        documents.values().stream().findFirst().ifPresent(one -> info.mergeIn(one.getJsonObject("info", info)));
        return info.put("title", "Yiyang 医养通").put("version", "v1");
    }

    private static boolean isRouted(RouteTable routes, String service, String path) {
        if (service.equals(OWN)) {
            return ProblemCatalogue.holds(path);
        }
        return routes.find(path)
                .map(route -> route.upstream().name().equals(service))
                .orElse(false);
    }
}

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

/** The OpenAPI documents of the four services as one, for callers who see one API. */
@ApplicationScoped
class MergedOpenApi {
    private static final String DOCUMENT = "/q/openapi?format=json";

    private final List<Upstream> upstreams;
    private final RouteTable routes;
    private final ManagementCalls calls;
    private final Cached<Buffer> document;

    MergedOpenApi(GatewayConfig config, ManagementCalls calls) {
        this.upstreams = Upstream.all(config);
        this.routes = new RouteTable(upstreams);
        this.calls = calls;
        this.document =
                new Cached<>(this::read, config.upstreams().openApiKeptMillis(), () -> System.nanoTime() / 1_000_000);
    }

    Future<Buffer> document() {
        return document.get();
    }

    private Future<Buffer> read() {
        List<Future<Optional<JsonObject>>> answers = upstreams.stream()
                .map(upstream -> calls.get(upstream, DOCUMENT)
                        .map(body -> Optional.of(body.toJsonObject()))
                        .otherwise(Optional.empty()))
                .toList();
        return Future.all(answers).map(all -> merge(all.list()).toBuffer());
    }

    private JsonObject merge(List<Optional<JsonObject>> answers) {
        Map<String, JsonObject> documents = new LinkedHashMap<>();
        JsonArray unavailable = new JsonArray();
        for (int i = 0; i < answers.size(); i++) {
            String service = upstreams.get(i).name();
            answers.get(i).ifPresentOrElse(found -> documents.put(service, found), () -> unavailable.add(service));
        }
        return OpenApiMerge.merge(documents, this::isRouted)
                .put("info", new JsonObject().put("title", "Yiyang 医养通").put("version", "v1"))
                .put("servers", new JsonArray().add(new JsonObject().put("url", "/")))
                .put("x-unavailable", unavailable);
    }

    private boolean isRouted(String service, String path) {
        return routes.find(path)
                .map(route -> route.upstream().name().equals(service))
                .orElse(false);
    }
}

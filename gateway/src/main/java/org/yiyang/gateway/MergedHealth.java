package org.yiyang.gateway;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The readiness of the four services as one document. */
@ApplicationScoped
class MergedHealth {
    private static final String READY = "/q/health/ready";

    private final List<Upstream> upstreams;
    private final ManagementCalls calls;
    private final Cached<JsonObject> document;

    MergedHealth(GatewayConfig config, ManagementCalls calls) {
        this.upstreams = Upstream.all(config);
        this.calls = calls;
        this.document =
                new Cached<>(this::read, config.upstreams().healthKeptMillis(), () -> System.nanoTime() / 1_000_000);
    }

    Future<JsonObject> document() {
        return document.get();
    }

    private Future<JsonObject> read() {
        List<Future<Boolean>> answers = upstreams.stream()
                .map(upstream -> calls.get(upstream, READY).map(true).otherwise(false))
                .toList();
        return Future.all(answers).map(all -> merge(all.list()));
    }

    private JsonObject merge(List<Boolean> ready) {
        JsonObject services = new JsonObject();
        for (int i = 0; i < ready.size(); i++) {
            services.put(upstreams.get(i).name(), ready.get(i) ? "UP" : "DOWN");
        }
        String status = !ready.contains(false) ? "UP" : ready.contains(true) ? "DEGRADED" : "DOWN";
        return new JsonObject().put("status", status).put("services", services);
    }
}

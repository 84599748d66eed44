package org.yiyang.gateway;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The readiness of the four services as one document. */
@ApplicationScoped
class MergedHealth {
    private static final String READY = "/q/health/ready";

    private final Settings settings;
    private final ManagementCalls calls;
    private final Cached<JsonObject> document;

    MergedHealth(Settings settings, ManagementCalls calls) {
        this.settings = settings;
        this.calls = calls;
        this.document = new Cached<>(
                this::read, settings.now().upstreams().healthKeptMillis(), () -> System.nanoTime() / 1_000_000);
    }

    Future<JsonObject> document() {
        return document.get();
    }

    private Future<JsonObject> read() {
        List<Upstream> upstreams = Upstream.all(settings.now());
        List<Future<String>> answers = upstreams.stream().map(this::status).toList();
        return Future.all(answers).map(all -> merge(upstreams, all.list()));
    }

    /** Of all its instances together. */
    private Future<String> status(Upstream upstream) {
        List<Future<String>> answers = upstream.addresses().stream()
                .map(address -> calls.get(address, READY).map("UP").otherwise("DOWN"))
                .toList();
        return Future.all(answers).map(all -> together(all.list()));
    }

    private static JsonObject merge(List<Upstream> upstreams, List<String> states) {
        JsonObject services = new JsonObject();
        for (int i = 0; i < states.size(); i++) {
            services.put(upstreams.get(i).name(), states.get(i));
        }
        return new JsonObject().put("status", together(states)).put("services", services);
    }

    private static String together(List<String> states) {
        return states.stream().distinct().count() == 1 ? states.get(0) : "DEGRADED";
    }
}

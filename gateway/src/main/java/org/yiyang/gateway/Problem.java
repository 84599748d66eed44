package org.yiyang.gateway;

import io.vertx.core.json.JsonObject;
import org.yiyang.http.Language;

/** An RFC 9457 document in the fields and order that every service of the suite uses. */
final class Problem {
    static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    /** @param instance the path of the request, without its query */
    static JsonObject of(GatewayRefusal refusal, Language language, String instance, String requestId) {
        return new JsonObject()
                .put("type", ProblemCatalogue.PATH + "/" + refusal.name())
                .put("title", refusal.title(language))
                .put("status", refusal.status())
                .put("detail", refusal.detail(language))
                .put("instance", instance)
                .put("code", refusal.name())
                .put("requestId", requestId);
    }
}

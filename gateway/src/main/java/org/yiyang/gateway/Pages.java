package org.yiyang.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** What the gateway answers by itself, without a token: the start page, documentation, schemas, merged health and OpenAPI. */
@ApplicationScoped
class Pages {
    private static final String STRICT =
            "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** Swagger UI writes style attributes and shows inlined pictures; scripts come from here only. */
    private static final String FOR_SWAGGER =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final MergedHealth health;
    private final MergedOpenApi openApi;
    private final Map<String, Page> pages = new HashMap<>();

    Pages(MergedHealth health, MergedOpenApi openApi) {
        this.health = health;
        this.openApi = openApi;
        String swagger = "META-INF/resources/openapi-ui/";
        add("/", "pages/index.html", "text/html; charset=utf-8", STRICT);
        add("/style.css", "pages/style.css", "text/css; charset=utf-8", STRICT);
        add("/docs", "pages/docs.html", "text/html; charset=utf-8", FOR_SWAGGER);
        add("/docs/start.js", "pages/docs.js", "text/javascript; charset=utf-8", FOR_SWAGGER);
        add("/docs/swagger-ui-bundle.js", swagger + "swagger-ui-bundle.js", "text/javascript; charset=utf-8", STRICT);
        add("/docs/swagger-ui.css", swagger + "swagger-ui.css", "text/css; charset=utf-8", STRICT);
        EventDocuments.all().forEach((path, one) -> pages.put(path, new Page(one.content(), one.mediaType(), STRICT)));
        new ProblemCatalogue()
                .byPath()
                .forEach((path, one) -> pages.put(path, new Page(one.toBuffer(), "application/json", STRICT)));
    }

    private record Page(Buffer content, String mediaType, String policy) {}

    /** False if the path is none of these. */
    boolean serve(Exchange exchange) {
        String path = exchange.path();
        Page page = pages.get(path);
        boolean ofCatalogue = ProblemCatalogue.holds(path);
        if (page == null && !ofCatalogue && !path.equals("/health") && !path.equals("/openapi.json")) {
            return false;
        }
        if (!exchange.isRead()) {
            exchange.response().putHeader("Allow", "GET, HEAD");
            exchange.refuse(GatewayRefusal.METHOD_NOT_ALLOWED);
        } else if (ofCatalogue) {
            answerEntry(exchange, page);
        } else if (page != null) {
            answer(exchange, page);
        } else if (path.equals("/health")) {
            health.document().onSuccess(document -> answerHealth(exchange, document));
        } else {
            openApi.document()
                    .onSuccess(document -> answer(exchange, new Page(document, "application/json", STRICT)))
                    .onFailure(failure -> exchange.refuse(GatewayRefusal.GATEWAY_INTERNAL));
        }
        return true;
    }

    private static void answerEntry(Exchange exchange, Page page) {
        if (exchange.request().query() != null) {
            exchange.refuse(GatewayRefusal.QUERY_NOT_TAKEN);
        } else if (page == null) {
            exchange.refuse(GatewayRefusal.PROBLEM_UNKNOWN);
        } else {
            answer(exchange, page);
        }
    }

    private static void answerHealth(Exchange exchange, JsonObject document) {
        exchange.response().setStatusCode(document.getString("status").equals("DOWN") ? 503 : 200);
        answer(exchange, new Page(document.toBuffer(), "application/json", STRICT));
    }

    private static void answer(Exchange exchange, Page page) {
        HttpServerResponse response = exchange.response();
        response.putHeader("Content-Type", page.mediaType())
                .putHeader("Content-Security-Policy", page.policy())
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cache-Control", "no-cache");
        exchange.end(page.content());
    }

    private void add(String path, String resource, String mediaType, String policy) {
        pages.put(path, new Page(Packaged.bytes(resource), mediaType, policy));
    }
}

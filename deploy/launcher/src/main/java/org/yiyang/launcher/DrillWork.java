package org.yiyang.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.yiyang.local.LocalServers;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/**
 * What the callers of a drill do at each service: something that leaves the call's own id behind in one row, so that
 * its effects can be counted. Institutions are registered, whose events the others consume; elsewhere records are held.
 */
final class DrillWork {
    static final String REGISTRY = "institution";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String[][] REGIONS = {{"46", "海南省"}, {"4601", "海口市"}, {"460106", "龙华区"}};
    private static final String DISTRICT = "460106";
    private static final int CREATED = 201;
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Tokens tokens;
    private final String today =
            LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))).toString();
    private String home;
    private String health;
    private String auditor;

    DrillWork(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Enters the regions and a home for the units that are registered, and takes the tokens of the callers. */
    void prepare(URI gateway) throws IOException {
        String operator = tokens.bearer(TokenRequest.as("SYS_ADMIN"));
        for (String[] region : REGIONS) {
            Map<String, Object> body = Map.of("name", region[1], "validFrom", "1988-01-01");
            send(request(gateway, "/api/v1/regions/" + region[0], operator, region[0])
                    .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
        }
        home = home(gateway, tokens.bearer(TokenRequest.as("CIVIL_ADMIN").region("4601")));
        renewTokens();
    }

    /** The one of an earlier drill, or a new one. */
    private String home(URI gateway, String civil) throws IOException {
        String code = SyntheticCodes.creditCode();
        HttpResponse<String> known = send(request(gateway, "/api/v1/institutions?creditCode=" + code, civil, code)
                .GET());
        JsonNode first = JSON.readTree(known.body()).path("items").path(0);
        if (!first.isMissingNode()) {
            return first.path("id").textValue();
        }
        Map<String, Object> body = institution("演练养老院", "NURSING_HOME", null);
        body.put("creditCode", code);
        HttpResponse<String> made = send(request(gateway, "/api/v1/institutions", civil, "drill-home-" + code)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
        if (made.statusCode() != CREATED) {
            throw new LauncherFailure("the drill cannot begin, no home can be registered: " + made.body());
        }
        return JSON.readTree(made.body()).path("id").textValue();
    }

    /** They must last for a whole kill, during which there may be no issuer of new ones. */
    void renewTokens() {
        health = tokens.bearer(TokenRequest.as("HEALTH_ADMIN").region("4601"));
        auditor = tokens.bearer(TokenRequest.as("AUDITOR"));
    }

    /** Sends a call once, by one gateway. */
    HttpResponse<String> send(URI gateway, String service, String id) throws IOException {
        boolean registry = service.equals(REGISTRY);
        Map<String, Object> body = registry ? institution(id, "INFIRMARY", home) : hold(id);
        String path = registry ? "/api/v1/institutions" : "/api/v1/" + service + "/retention/holds";
        return send(request(gateway, path, registry ? health : auditor, id)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** The statement that finds the ids of the calls that had an effect. */
    static String effects(String service) {
        return service.equals(REGISTRY)
                ? "select name from institution where name like ?"
                : "select document from retention_hold where document like ?";
    }

    static Iterable<String> services() {
        return LocalServers.SERVICES;
    }

    private static Map<String, Object> institution(String name, String category, String parent) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("category", category);
        if (parent != null) {
            body.put("parentId", parent);
        }
        body.put("regionCode", DISTRICT);
        body.put("address", "海口市龙华区示范路1号");
        body.put("ownership", "PRIVATE_NONPROFIT");
        body.put("beds", parent == null ? 120 : 0);
        return body;
    }

    private Map<String, Object> hold(String id) {
        return Map.of(
                "subject",
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
                "reason",
                "AUDIT",
                "document",
                id,
                "validUntil",
                today);
    }

    private static HttpRequest.Builder request(URI gateway, String path, String bearer, String key) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + bearer)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted", interrupted);
        }
    }
}

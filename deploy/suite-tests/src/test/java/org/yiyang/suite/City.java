package org.yiyang.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.yiyang.local.LocalServers;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** The people of a city and the papers that they send. */
final class City {
    private static final String[][] REGIONS = {{"46", "海南省"}, {"4601", "海口市"}, {"460106", "龙华区"}, {"460108", "美兰区"}};
    /** Where everything is, unless said otherwise. */
    static final String DISTRICT = "460106";

    private static final int BUSY = 503;
    private final LocalServers servers;
    private final URI address;

    City(LocalServers servers, URI address) {
        this.servers = servers;
        this.address = address;
    }

    /** The token of an official of the city; issued once. */
    String official(String role) {
        return token(TokenRequest.as(role).region("4601"));
    }

    String token(TokenRequest request) {
        return servers.token(request);
    }

    void enterRegions() {
        for (String[] region : REGIONS) {
            Map<String, Object> body = Map.of("name", region[1], "validFrom", "1988-01-01");
            expect(200, send("PUT", "/api/v1/regions/" + region[0], official("SYS_ADMIN"), body));
        }
    }

    /** A filed home, whose unit can make it dual-certified. */
    String home(String name) {
        return home(name, DISTRICT);
    }

    String home(String name, String district) {
        Map<String, Object> body = homeBody(name);
        body.put("regionCode", district);
        String id = expect(201, send("POST", "/api/v1/institutions", official("CIVIL_ADMIN"), body))
                .get("id")
                .asText();
        Map<String, Object> certificate =
                certificate("CARE_FILING", UUID.randomUUID().toString());
        expect(200, send("POST", "/api/v1/institutions/" + id + "/qualify", official("CIVIL_ADMIN"), certificate));
        return id;
    }

    JsonNode expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.request().method() + " " + answer.uri() + " was answered "
                    + answer.statusCode() + " and not " + status + ": " + answer.body());
        }
        return Http.json(answer.body());
    }

    HttpResponse<String> send(String method, String path, String bearer, Map<String, Object> body) {
        return answered(request(method, path, bearer, body));
    }

    /** As a caller does that is answered 503: the same call again, under the same key, until the service has room for it. */
    HttpResponse<String> sendUntilTaken(String method, String path, String bearer, Map<String, Object> body) {
        HttpRequest request = request(method, path, bearer, body);
        return Awaitility.await().until(() -> answered(request), answer -> answer.statusCode() != BUSY);
    }

    private HttpRequest request(String method, String path, String bearer, Map<String, Object> body) {
        HttpRequest.BodyPublisher content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(Http.text(body));
        return Http.request(address.resolve(path))
                .header("Authorization", "Bearer " + bearer)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .method(method, content)
                .build();
    }

    private static HttpResponse<String> answered(HttpRequest request) {
        try {
            return Http.send(request);
        } catch (IOException noAnswer) {
            throw new AssertionError(request.method() + " " + request.uri() + " was not answered", noAnswer);
        }
    }

    static Map<String, Object> homeBody(String name) {
        Map<String, Object> body = new LinkedHashMap<>(unitBody(name, null));
        body.remove("parentId");
        body.put("category", "NURSING_HOME");
        body.put("creditCode", SyntheticCodes.creditCode());
        body.put("beds", 120);
        return body;
    }

    /** An internal unit, which has no credit code of its own. */
    static Map<String, Object> unitBody(String name, String parent) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("category", "INFIRMARY");
        body.put("parentId", parent);
        body.put("regionCode", DISTRICT);
        body.put("address", "海口市龙华区示范路1号");
        body.put("ownership", "PRIVATE_NONPROFIT");
        body.put("beds", 0);
        return body;
    }

    static Map<String, Object> certificate(String kind, String number) {
        return Map.of("kind", kind, "number", number, "authority", "海口市卫生健康委员会", "validFrom", "2019-06-01");
    }
}

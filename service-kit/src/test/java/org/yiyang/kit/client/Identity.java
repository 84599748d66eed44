package org.yiyang.kit.client;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/**
 * Who calls, and what each of the calls says.
 *
 * @param token null for somebody who has not signed in
 * @param key the Idempotency-Key of all calls, null for a new one each
 * @param version that records are expected to have, null for any
 */
record Identity(TokenRequest token, String key, String version) {
    private static final LocalServers SERVERS = LocalServers.startOnce();

    /** A caller whose every word begins a request of its own. */
    ApiCaller caller() {
        return Words.spoken(ApiCaller.class, (method, values) -> switch (method.getName()) {
            case "claiming" -> claiming(values[0]).caller();
            case "key" -> new Identity(token, (String) values[0], version).caller();
            case "ifMatch" -> new Identity(token, key, (String) values[0]).caller();
            default -> Words.call(method, request(), values);
        });
    }

    @SuppressWarnings("unchecked")
    private Identity claiming(Object claims) {
        return new Identity(((UnaryOperator<TokenRequest>) claims).apply(token), key, version);
    }

    private RequestSpecification request() {
        RequestSpecification request = RestAssured.given().contentType(ContentType.JSON);
        if (key != null || token != null) {
            request.header("Idempotency-Key", key == null ? UUID.randomUUID().toString() : key);
        }
        if (version != null) {
            request.header("If-Match", version);
        }
        return token == null ? request : request.auth().oauth2(SERVERS.token(token));
    }
}

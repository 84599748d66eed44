package org.yiyang.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yiyang.local.KeycloakAccounts;
import org.yiyang.local.Lifetime;
import org.yiyang.local.LocalKeycloak;
import org.yiyang.local.LocalServers;
import org.yiyang.local.Ports;
import org.yiyang.local.ServerPlace;

/** A real Keycloak with the realm of deploy/identity, and a gateway and an institution service that take its tokens alone. */
final class Identity {
    private static final Path ROOT = Path.of(System.getProperty("org.yiyang.suite.root", "../.."));
    private static final String ISSUER = "quarkus.oidc.auth-server-url";

    /** First, since their start empties the folder of all. */
    private static final LocalServers SERVERS = Suite.SERVERS;

    static final LocalKeycloak KEYCLOAK = start();
    static final KeycloakAccounts ACCOUNTS = KEYCLOAK.accounts();
    static final Application INSTITUTION = institution();
    static final Application GATEWAY = gateway();

    private Identity() {}

    private static LocalKeycloak start() {
        Path folder = Path.of("target", "local").toAbsolutePath();
        ServerPlace place = ServerPlace.below(folder, "keycloak", Ports.free());
        LocalKeycloak keycloak = LocalKeycloak.ofRepository(
                ROOT, place, folder.resolve("keys/identity.properties"), Lifetime.WITH_PARENT);
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::kill9, "keycloak ends"));
        return keycloak.start();
    }

    /** The two applications; whoever starts them ends them, since the institution service shares its tables and its work with others. */
    static void startApplications() {
        INSTITUTION.start();
        GATEWAY.start();
    }

    static void stopApplications() {
        GATEWAY.stop();
        INSTITUTION.stop();
    }

    private static Application institution() {
        Map<String, String> config = new TreeMap<>(SERVERS.config("institution"));
        config.put(ISSUER, KEYCLOAK.url());
        return new Application("institution-service", "institution-keycloak", config);
    }

    private static Application gateway() {
        Map<String, String> config = new TreeMap<>(SERVERS.configWithoutDatabase());
        config.put(ISSUER, KEYCLOAK.url());
        config.put("yiyang.gateway.limits.rate-per-second", "100000");
        config.put("yiyang.gateway.limits.rate-burst", "100000");
        for (String service : LocalServers.SERVICES) {
            boolean there = service.equals("institution");
            String nowhere = "http://127.0.0.1:" + Ports.free();
            String key = "yiyang.gateway." + service;
            config.put(key + "-url", there ? INSTITUTION.uri().toString() : nowhere);
            config.put(key + "-management-url", there ? INSTITUTION.management().toString() : nowhere);
        }
        return new Application("gateway", "gateway-keycloak", config);
    }

    /** What is answered to a token at a path of one of the two. */
    static HttpResponse<String> ask(Application application, String path, String bearer) {
        return sent(Http.request(application.uri().resolve(path))
                .header("Authorization", "Bearer " + bearer)
                .build());
    }

    static int status(Application application, String path, String bearer) {
        return ask(application, path, bearer).statusCode();
    }

    /** What Keycloak answers to a form at its protocol's endpoint. */
    static HttpResponse<String> post(String endpoint, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return sent(Http.request(URI.create(KEYCLOAK.url() + "/protocol/openid-connect/" + endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    static HttpResponse<String> sent(HttpRequest request) {
        try {
            return Http.send(request);
        } catch (IOException noAnswer) {
            throw new AssertionError(request.uri() + " was not answered", noAnswer);
        }
    }

    /** The part of a token with its claims. */
    static JsonNode claims(String token) {
        return part(token, 1);
    }

    static String keyId(String token) {
        return part(token, 0).path("kid").asText();
    }

    private static JsonNode part(String token, int part) {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.", -1)[part]);
        return Http.json(new String(json, StandardCharsets.UTF_8));
    }

    /** Adds a key of the realm, one of its own drawing or a given one; the id under which it is changed. */
    static String addKey(String provider, Map<String, String> config) {
        JsonNode realm = Http.json(ACCOUNTS.admin("GET", "", null, 200));
        String name = "test-" + System.nanoTime();
        ObjectNode component = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("providerId", provider)
                .put("providerType", "org.keycloak.keys.KeyProvider")
                .put("parentId", realm.path("id").asText());
        ObjectNode values = component.putObject("config");
        config.forEach((key, value) -> values.putArray(key).add(value));
        ACCOUNTS.admin("POST", "/components", component, 201);
        return Http.json(ACCOUNTS.admin("GET", "/components?name=" + name, null, 200))
                .at("/0/id")
                .asText();
    }
}

package org.yiyang.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Accounts of a Keycloak on this machine, made for whoever asks for a token: an administrator enters the account with the claims as
 * its attributes, and the token is taken with its password by a client that stands in no realm but a local one.
 */
public final class KeycloakAccounts {
    /** The one client that may take tokens by name and password; production has none. */
    public static final String LOCAL_CLIENT = "yiyang-local";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> ATTRIBUTES = List.of("region", "institution", "person");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** What Keycloak decides by itself. */
    private static final Set<String> NOT_FOR_ASKING = Set.of("audience", "expires_in_seconds", "client_id");

    private final URI server;
    private final Map<String, String> secrets;
    private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

    KeycloakAccounts(URI server, Map<String, String> secrets) {
        this.server = server;
        this.secrets = Map.copyOf(secrets);
    }

    /** A bearer token of an account with the claims asked for, which is entered or changed where it has others. */
    public String token(TokenRequest request) {
        return grant(request).path("access_token").asText();
    }

    /** All that Keycloak gives for it. */
    public JsonNode grant(TokenRequest request) {
        Map<String, String> claims = new TreeMap<>(request.parameters());
        Set<String> impossible = new TreeSet<>(claims.keySet());
        impossible.retainAll(NOT_FOR_ASKING);
        if (!impossible.isEmpty()) {
            throw new LocalFailure("Keycloak itself decides on " + String.join(", ", impossible));
        }
        String scope = claims.remove("scope");
        String name = name(claims);
        if (!claims.equals(known.get(name))) {
            enter(name, claims);
            known.put(name, claims);
        }
        Map<String, String> form = new TreeMap<>(localClient());
        form.put("grant_type", "password");
        form.put("username", name);
        form.put("password", secrets.get(KeycloakSecrets.LOCAL_ACCOUNTS));
        if (scope != null) {
            form.put("scope", scope);
        }
        return grant("yiyang", form);
    }

    /** How the local client names itself in a form. */
    public Map<String, String> localClient() {
        return Map.of("client_id", LOCAL_CLIENT, "client_secret", secrets.get(KeycloakSecrets.LOCAL_CLIENT));
    }

    /** A token of a system of the realm, which names itself by its secret. */
    public String tokenOfSystem(String client, String scope) {
        String secret = secrets.get(KeycloakSecrets.ofClient(client));
        if (secret == null) {
            throw new LocalFailure("the realm has no system " + client + ": " + KeycloakSecrets.clients(secrets));
        }
        Map<String, String> form =
                new TreeMap<>(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
        if (scope != null) {
            form.put("scope", scope);
        }
        return grant("yiyang", form).path("access_token").asText();
    }

    /** Enters the client by which tokens are taken here; again is nothing. */
    void prepare() {
        ArrayNode scopes = JSON.createArrayNode();
        for (JsonNode scope : json(admin("GET", "/client-scopes", null, 200))) {
            if (scope.path("name").asText().contains(":")) {
                scopes.add(scope.path("name").asText());
            }
        }
        ObjectNode client = JSON.createObjectNode()
                .put("clientId", LOCAL_CLIENT)
                .put("secret", secrets.get(KeycloakSecrets.LOCAL_CLIENT))
                .put("publicClient", false)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", true)
                .put("fullScopeAllowed", true);
        client.putArray("defaultClientScopes").add("basic").add("yiyang");
        client.set("optionalClientScopes", scopes);
        admin("POST", "/clients", client, 201, 409);
    }

    /** Asks Keycloak's administration of the realm; the body of the answer. */
    public String admin(String method, String path, JsonNode body, Integer... expected) {
        HttpRequest request = request("/admin/realms/yiyang" + path)
                .header("Authorization", "Bearer " + administrator())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> answer = send(request);
        if (!List.of(expected).contains(answer.statusCode())) {
            throw new LocalFailure(
                    "keycloak answered " + method + " " + path + " with " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** What stands in a request is found again by its name: the same subject is the same account. */
    private static String name(Map<String, String> claims) {
        String subject = claims.get("subject");
        if (subject != null) {
            return subject.toLowerCase(Locale.ROOT);
        }
        UUID hash = UUID.nameUUIDFromBytes(claims.toString().getBytes(StandardCharsets.UTF_8));
        return "local-" + HexFormat.of().toHexDigits(hash.getMostSignificantBits());
    }

    /** A subject that is an id is the account's own. */
    private static String id(String name) {
        return ID.matcher(name).matches()
                ? name
                : UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void enter(String name, Map<String, String> claims) {
        ObjectNode user = JSON.createObjectNode()
                .put("id", id(name))
                .put("username", name)
                .put("enabled", true);
        ObjectNode attributes = user.putObject("attributes");
        for (String attribute : ATTRIBUTES) {
            if (claims.containsKey(attribute)) {
                attributes.putArray(attribute).add(claims.get(attribute));
            }
        }
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", secrets.get(KeycloakSecrets.LOCAL_ACCOUNTS))
                .put("temporary", false);
        ArrayNode roles = user.putArray("realmRoles");
        List.of(claims.getOrDefault("role", "").split(",")).forEach(roles::add);
        ObjectNode all = JSON.createObjectNode().put("ifResourceExists", "OVERWRITE");
        all.putArray("users").add(user);
        admin("POST", "/partialImport", all, 200);
    }

    private String administrator() {
        Map<String, String> form = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                KeycloakSecrets.ADMIN_NAME,
                "client_secret",
                secrets.get(KeycloakSecrets.ADMIN));
        return grant("master", form).path("access_token").asText();
    }

    private JsonNode grant(String realm, Map<String, String> form) {
        HttpRequest request = request("/realms/" + realm + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 200) {
            throw new LocalFailure("keycloak refused a token: " + answer.statusCode() + " " + answer.body());
        }
        return json(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException malformed) {
            throw new LocalFailure("keycloak's answer cannot be read", malformed);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException away) {
            throw new LocalFailure("no answer from keycloak at " + server, away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted while keycloak was asked", interrupted);
        }
    }
}

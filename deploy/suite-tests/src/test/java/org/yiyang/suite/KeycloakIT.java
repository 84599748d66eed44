package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.KnownRoles;
import org.yiyang.local.LocalFailure;
import org.yiyang.local.TokenRequest;

/** The realm of deploy/identity in a real Keycloak: its accounts, systems and applications are as the pages say. */
@Tag("long")
class KeycloakIT {
    private static final Path ROOT = Path.of(System.getProperty("org.yiyang.suite.root", "../.."));
    private static final String SOMEBODY = "0198a7c0-0000-7000-8000-0000000c1a55";
    /** The claims that Keycloak itself adds to a token; none of them says who somebody is. */
    private static final Set<String> OF_THE_PROTOCOL =
            Set.of("exp", "iat", "jti", "iss", "aud", "typ", "azp", "sid", "auth_time", "acr", "scope");

    @BeforeAll
    static void theApplicationsTrustKeycloak() {
        Identity.startApplications();
    }

    @AfterAll
    static void theyEnd() {
        Identity.stopApplications();
    }

    @Test
    void anAccountOfEachRoleOpensWhatTheRecordedDocumentSays() throws IOException {
        Document document = new Document(
                Http.json(Files.readString(ROOT.resolve("schemas/openapi").resolve("institution.json"))));
        List<Document.Operation> lists = document.operations().stream()
                .filter(one -> one.method().equals("GET") && !one.path().contains("{") && !one.isPublic())
                .filter(one -> !one.path().endsWith("/stream"))
                .toList();
        String scopes = lists.stream().map(one -> scope(one.path())).distinct().collect(Collectors.joining(" "));
        List<String> differences = new ArrayList<>();
        for (String role : KnownRoles.ALL) {
            String bearer = Identity.ACCOUNTS.token(request(role, scopes));
            for (Document.Operation operation : lists) {
                int status = Identity.status(Identity.GATEWAY, operation.path(), bearer);
                boolean opened = status != 403 && status != 401;
                if (opened != admits(operation, role)) {
                    differences.add(role + " " + operation.path() + " " + status);
                }
            }
        }
        assertEquals(List.of(), differences);
        assertTrue(lists.size() > 20, "asked for " + lists.size());
    }

    /** At the gateway some roles reach the paths alone that its settings name. */
    private static boolean admits(Document.Operation operation, String role) throws IOException {
        String confined = gatewaySettings().getProperty("yiyang.gateway.confined-roles." + role);
        return operation.admits(role)
                && (confined == null
                        || Stream.of(operation.path().split("/")).anyMatch(Set.of(confined.split(","))::contains));
    }

    private static Properties gatewaySettings() throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(ROOT.resolve("gateway/src/main/resources/application.properties"))) {
            settings.load(file);
        }
        return settings;
    }

    private static TokenRequest request(String role, String scopes) {
        TokenRequest request =
                TokenRequest.as(role).region("4601").institution(SOMEBODY).person(SOMEBODY);
        return role.equals("EXTERNAL_SYSTEM") ? request.scope(scopes) : request;
    }

    private static String scope(String path) {
        String[] segments = path.split("/");
        boolean feed = segments[segments.length - 1].equals("events");
        return feed ? "events:read" : segments[3].replaceAll("ies$", "y").replaceAll("s$", "") + ":read";
    }

    @Test
    void aTokenSaysWhatTheTokensPageSaysAndNoMore() {
        JsonNode claims = Identity.claims(Identity.ACCOUNTS.token(TokenRequest.as("CARE_MANAGER", "SIGNER")
                .region("4601")
                .institution(SOMEBODY)
                .subject("kc-two-roles")));
        assertEquals(Set.of("CARE_MANAGER", "SIGNER"), texts(claims.path("roles")));
        assertEquals("4601", claims.path("region").asText());
        assertEquals(SOMEBODY, claims.path("institution").asText());
        assertEquals("yiyang", claims.path("aud").asText());
        Set<String> names = new TreeSet<>();
        claims.fieldNames().forEachRemaining(names::add);
        names.removeAll(OF_THE_PROTOCOL);
        assertEquals(Set.of("sub", "roles", "region", "institution"), names);
        assertTrue(claims.path("exp").asLong() - claims.path("iat").asLong() <= 300);
    }

    @Test
    void theSameAccountKeepsItsIdWhenItsClaimsChange() {
        TokenRequest before =
                TokenRequest.as("GRASSROOTS").institution(SOMEBODY).subject("kc-moved");
        TokenRequest after =
                TokenRequest.as("FAMILY_DOCTOR").institution(SOMEBODY).subject("kc-moved");
        String one =
                Identity.claims(Identity.ACCOUNTS.token(before)).path("sub").asText();
        JsonNode other = Identity.claims(Identity.ACCOUNTS.token(after));
        assertEquals(one, other.path("sub").asText());
        assertEquals(Set.of("FAMILY_DOCTOR"), texts(other.path("roles")));
    }

    @Test
    void aSystemTakesItsTokenByItsSecretAndWithTheScopesThatItWasGivenAlone() {
        String bearer = Identity.ACCOUNTS.tokenOfSystem("government-data", "institution:read events:read");
        JsonNode claims = Identity.claims(bearer);
        assertEquals(Set.of("EXTERNAL_SYSTEM"), texts(claims.path("roles")));
        assertEquals("4601", claims.path("region").asText());
        assertEquals("government-data", claims.path("client_id").asText());
        assertEquals(
                Set.of("institution:read", "events:read"),
                Set.of(claims.path("scope").asText().split(" ")));
        assertEquals(200, Identity.status(Identity.GATEWAY, "/api/v1/institutions?limit=1", bearer));
        assertEquals(200, Identity.status(Identity.GATEWAY, "/api/v1/institution/events?limit=1", bearer));
        assertEquals(403, Identity.status(Identity.GATEWAY, "/api/v1/one-window-cases?limit=1", bearer));
        assertThrows(
                LocalFailure.class, () -> Identity.ACCOUNTS.tokenOfSystem("government-data", "elder:write"), "a scope");
        assertThrows(LocalFailure.class, () -> Identity.ACCOUNTS.tokenOfSystem("yiyang-console", null), "a system");
        assertEquals(
                401,
                Identity.post(
                                "token",
                                Map.of(
                                        "grant_type", "client_credentials",
                                        "client_id", "insurance-bureau",
                                        "client_secret", "guessed"))
                        .statusCode());
    }

    @Test
    void anApplicationOfPeopleNeedsItsProofAndItsVeryAddress() {
        String challenge = "&code_challenge=" + "a".repeat(43) + "&code_challenge_method=";
        assertEquals(
                200,
                login("http://127.0.0.1:8088/signed-in", challenge + "S256").statusCode());
        assertEquals(
                400,
                login("http://127.0.0.1:8088/signed-in/elsewhere", challenge + "S256")
                        .statusCode());
        assertEquals(
                400, login("https://evil.example/signed-in", challenge + "S256").statusCode());
        for (String weak : List.of("", challenge + "plain")) {
            HttpResponse<String> refused = login("http://127.0.0.1:8088/signed-in", weak);
            assertEquals(302, refused.statusCode());
            String back = refused.headers().firstValue("Location").orElseThrow();
            assertTrue(back.contains("error=invalid_request"), back);
        }
        Map<String, String> direct = Map.of(
                "grant_type",
                "password",
                "client_id",
                "yiyang-console",
                "username",
                "sys-admin",
                "password",
                "guessed");
        assertEquals("unauthorized_client", error(Identity.post("token", direct)));
    }

    @Test
    void whoGuessesAPasswordIsLockedOutForAWhile() {
        Identity.ACCOUNTS.token(TokenRequest.as("SIGNER").institution(SOMEBODY).subject("kc-guessed"));
        for (int guess = 0; guess < 6; guess++) {
            assertEquals("invalid_grant", error(Identity.post("token", form("kc-guessed", "wrong-" + guess))));
        }
        String id = Http.json(Identity.ACCOUNTS.admin("GET", "/users?exact=true&username=kc-guessed", null, 200))
                .at("/0/id")
                .asText();
        // Keycloak counts beside its answers.
        Awaitility.await().untilAsserted(() -> {
            JsonNode lock =
                    Http.json(Identity.ACCOUNTS.admin("GET", "/attack-detection/brute-force/users/" + id, null, 200));
            assertTrue(lock.path("disabled").asBoolean(), lock.toString());
        });
    }

    /** Keycloak has taken the rule of the file: an account sees its own bounds, and the administration alone sets them. */
    @Test
    void nobodySetsTheOwnRegion() {
        JsonNode profile = Http.json(Identity.ACCOUNTS.admin("GET", "/users/profile", null, 200));
        Set<String> bounds = new TreeSet<>();
        for (JsonNode attribute : profile.path("attributes")) {
            if (texts(attribute.at("/permissions/edit")).equals(Set.of("admin"))) {
                bounds.add(attribute.path("name").asText());
            }
        }
        assertTrue(bounds.containsAll(Set.of("region", "institution", "person")), bounds.toString());
        ObjectNode odd =
                JsonNodeFactory.instance.objectNode().put("username", "kc-odd").put("enabled", true);
        odd.putObject("attributes").putArray("region").add("46 or more");
        assertThrows(LocalFailure.class, () -> Identity.ACCOUNTS.admin("POST", "/users", odd, 201), "an odd region");
    }

    @Test
    void anAdministratorOfTheSuiteReadsNoPerson() {
        String bearer = Identity.ACCOUNTS.token(TokenRequest.as("SYS_ADMIN").subject("kc-operator"));
        assertEquals(200, Identity.status(Identity.GATEWAY, "/api/v1/institution/parked", bearer));
        for (String persons : List.of("elders", "referrals", "referral-requests", "home-beds", "home-visits")) {
            assertEquals(403, Identity.status(Identity.GATEWAY, "/api/v1/" + persons, bearer), persons);
        }
    }

    private static Map<String, String> form(String name, String password) {
        Map<String, String> form = new TreeMap<>(Identity.ACCOUNTS.localClient());
        form.putAll(Map.of("grant_type", "password", "username", name, "password", password));
        return form;
    }

    private static HttpResponse<String> login(String redirect, String proof) {
        URI page = URI.create(Identity.KEYCLOAK.url()
                + "/protocol/openid-connect/auth?client_id=yiyang-console&response_type=code&scope=openid&redirect_uri="
                + URLEncoder.encode(redirect, StandardCharsets.UTF_8) + proof);
        return Identity.sent(Http.request(page).build());
    }

    private static String error(HttpResponse<String> answer) {
        return Http.json(answer.body()).path("error").asText();
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}

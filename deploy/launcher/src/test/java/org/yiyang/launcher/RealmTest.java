package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yiyang.local.KnownRoles;
import org.yiyang.local.SuiteTopics;

/** The realm's file says what the code asks for, gives nobody more, and holds no secret. */
class RealmTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode REALM = read(ROOT.resolve("deploy/identity/realm.json"));
    private static final List<String> SERVICES =
            List.of("institution-service", "contract-service", "insurance-service", "referral-service", "service-kit");
    private static final Pattern SCOPE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*:(?!value|day|certified)[a-z]+)\"");
    private static final Pattern OPEN = Pattern.compile("\\$\\{([A-Z_]+)}");
    private static final Set<String> PEOPLES = Set.of("yiyang-console", "yiyang-mobile", "yiyang-family");

    @Test
    void itsRolesAreTheClosedList() {
        assertEquals(new TreeSet<>(KnownRoles.ALL), new TreeSet<>(texts(REALM.at("/roles/realm"), "name")));
    }

    /** Reading asks for the resource of the path, the feed for that of the topic, writing for what stands in the code. */
    @Test
    void itsScopesAreThoseThatTheCodeAsksFor() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path document : files(ROOT.resolve("schemas/openapi"), ".json")) {
            read(document).path("paths").fields().forEachRemaining(path -> {
                Set<String> roles = texts(path.getValue().at("/get/x-roles"));
                String[] segments = path.getKey().split("/");
                boolean open =
                        segments.length > 4 && Set.of("events", "dictionaries").contains(segments[4]);
                if (!open && (roles.contains("EXTERNAL_SYSTEM") || roles.contains("**"))) {
                    asked.add(segments[3].replaceFirst("ies$", "y").replaceFirst("s$", "") + ":read");
                }
            });
        }
        SuiteTopics.ALL.stream()
                .map(topic -> topic.substring("yiyang.".length()))
                .filter(topic -> !topic.equals("reference")) // shown to who reads regions or calendar years
                .forEach(topic -> asked.add(topic + ":read"));
        for (String service : SERVICES) {
            for (Path source : files(ROOT.resolve(service).resolve("src/main/java"), ".java")) {
                SCOPE.matcher(Files.readString(source)).results().forEach(found -> asked.add(found.group(1)));
            }
        }
        assertEquals(asked, scopes());
    }

    @Test
    void aTokenSaysWhatTheTokensPageSaysAndNothingOfThePerson() throws IOException {
        Set<String> page = Files.readAllLines(ROOT.resolve("docs/tokens.md")).stream()
                .map(line -> Pattern.compile("^\\| `([a-z_]+)` \\|").matcher(line))
                .filter(row -> row.find())
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        page.removeAll(Set.of("sub", "scope", "client_id"));
        Set<String> claims = new TreeSet<>();
        for (JsonNode scope : REALM.path("clientScopes")) {
            boolean given =
                    Set.of("basic", "yiyang").contains(scope.path("name").asText());
            assertEquals(given, scope.has("protocolMappers"), scope.path("name").asText());
            scope.path("protocolMappers")
                    .forEach(mapper ->
                            claims.add(mapper.at("/config").path("claim.name").asText()));
        }
        claims.removeAll(Set.of("", "auth_time"));
        assertEquals(page, claims);
        for (JsonNode client : REALM.path("clients")) {
            JsonNode mappers = client.path("protocolMappers");
            assertEquals(1, mappers.size());
            assertEquals("client_id", mappers.at("/0/config").path("claim.name").asText());
            assertEquals(client.path("clientId"), mappers.at("/0/config").path("claim.value"));
            assertEquals(Set.of("basic", "yiyang"), texts(client.path("defaultClientScopes")));
        }
    }

    @Test
    void peopleComeByCodeWithAProofAndToOneAddressOnly() {
        for (JsonNode client : clients(true)) {
            assertTrue(client.path("standardFlowEnabled").asBoolean());
            assertEquals(
                    "S256",
                    client.path("attributes").path("pkce.code.challenge.method").asText());
            assertEquals(1, client.path("redirectUris").size());
            assertTrue(OPEN.matcher(client.at("/redirectUris/0").asText()).matches());
            assertTrue(client.path("optionalClientScopes").isEmpty(), "scopes are for systems");
            assertFalse(client.path("serviceAccountsEnabled").asBoolean());
        }
        for (JsonNode client : REALM.path("clients")) {
            assertFalse(client.path("implicitFlowEnabled").asBoolean(true));
            assertFalse(client.path("directAccessGrantsEnabled").asBoolean(true));
            assertFalse(client.path("fullScopeAllowed").asBoolean(true), "each client carries its own roles only");
        }
    }

    @Test
    void aSystemComesByItsSecretWithNoOtherRoleAndAsksForScopesThatThereAre() {
        for (JsonNode client : clients(false)) {
            String id = client.path("clientId").asText();
            assertTrue(client.path("serviceAccountsEnabled").asBoolean());
            assertFalse(client.path("standardFlowEnabled").asBoolean());
            assertTrue(client.path("redirectUris").isEmpty());
            Set<String> granted = texts(client.path("optionalClientScopes"));
            assertFalse(granted.isEmpty());
            assertTrue(scopes().containsAll(granted), id + " " + granted);
            assertEquals(Set.of("EXTERNAL_SYSTEM"), rolesOf(id));
            JsonNode account = user("service-account-" + id);
            assertEquals(Set.of("EXTERNAL_SYSTEM"), texts(account.path("realmRoles")));
            assertEquals("${YIYANG_REGION}", account.at("/attributes/region/0").asText());
        }
        assertEquals(Set.of("ELDER", "FAMILY"), rolesOf("yiyang-mobile"));
        assertEquals(Set.of("ELDER", "FAMILY"), rolesOf("yiyang-family"));
        Set<String> offices = new TreeSet<>(KnownRoles.ALL);
        offices.removeAll(Set.of("ELDER", "FAMILY", "EXTERNAL_SYSTEM"));
        assertEquals(offices, rolesOf("yiyang-console"));
    }

    @Test
    void nobodyEditsWhatTheOwnAccountIsBoundTo() throws IOException {
        String config = REALM.at(
                        "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asText();
        JsonNode profile = JSON.readTree(config);
        assertTrue(profile.path("unmanagedAttributePolicy").isMissingNode(), "what is not named here is not taken");
        for (JsonNode attribute : profile.path("attributes")) {
            assertEquals(Set.of("admin"), texts(attribute.at("/permissions/edit")));
        }
        assertEquals(
                Set.of("username", "email", "region", "institution", "person"),
                new TreeSet<>(texts(profile.path("attributes"), "name")));
    }

    @Test
    void whoAdministersTheSuiteIsBoundToNobodysData() {
        JsonNode administrator = user("sys-admin");
        assertEquals(Set.of("SYS_ADMIN"), texts(administrator.path("realmRoles")));
        assertFalse(administrator.has("attributes"));
        assertEquals(Set.of("UPDATE_PASSWORD", "CONFIGURE_TOTP"), texts(administrator.path("requiredActions")));
    }

    @Test
    void tokensAreShortAndGuessingIsSlow() {
        assertTrue(REALM.path("accessTokenLifespan").asInt() <= 300);
        assertTrue(REALM.path("ssoSessionIdleTimeout").asInt() <= 1800);
        assertTrue(REALM.path("revokeRefreshToken").asBoolean());
        assertTrue(REALM.path("bruteForceProtected").asBoolean());
        assertTrue(REALM.path("failureFactor").asInt() <= 5);
        assertTrue(REALM.path("passwordPolicy").asText().startsWith("length(12) and "));
        assertFalse(REALM.path("registrationAllowed").asBoolean(true));
        assertEquals("RS256", REALM.path("defaultSignatureAlgorithm").asText());
        // Logs of a network are kept for six months at least.
        assertTrue(REALM.path("eventsEnabled").asBoolean());
        assertTrue(REALM.path("eventsExpiration").asInt() >= 180 * 24 * 3600);
    }

    /** What differs from city to city, and every secret, comes from outside; the page names all of it. */
    @Test
    void theFileHoldsNoSecret() throws IOException {
        for (JsonNode client : REALM.path("clients")) {
            String secret = client.path("secret").asText("${NONE_NEEDED}");
            assertTrue(OPEN.matcher(secret).matches(), secret);
        }
        for (JsonNode user : REALM.path("users")) {
            user.path("credentials")
                    .forEach(one ->
                            assertTrue(OPEN.matcher(one.path("value").asText()).matches()));
        }
        assertFalse(REALM.at("/components/org.keycloak.keys.KeyProvider").isContainerNode(), "keys are drawn there");
        Set<String> page = OPEN.matcher(Files.readString(ROOT.resolve("deploy/identity/README.md"))
                        .replaceAll("`(YIYANG_[A-Z_]+)`", "\\${$1}"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> open = OPEN.matcher(REALM.toString())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(open, page);
    }

    private static Set<String> scopes() {
        return texts(REALM.path("clientScopes"), "name").stream()
                .filter(name -> name.contains(":"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<JsonNode> clients(boolean ofPeople) {
        List<JsonNode> some = new ArrayList<>();
        for (JsonNode client : REALM.path("clients")) {
            boolean isPublic = client.path("publicClient").asBoolean();
            assertEquals(isPublic, PEOPLES.contains(client.path("clientId").asText()));
            if (isPublic == ofPeople) {
                some.add(client);
            }
        }
        return some;
    }

    private static Set<String> rolesOf(String client) {
        return StreamSupport.stream(REALM.path("scopeMappings").spliterator(), false)
                .filter(one -> one.path("client").asText().equals(client))
                .flatMap(one -> texts(one.path("roles")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode user(String name) {
        return StreamSupport.stream(REALM.path("users").spliterator(), false)
                .filter(one -> one.path("username").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.path(field).asText()));
        return texts;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

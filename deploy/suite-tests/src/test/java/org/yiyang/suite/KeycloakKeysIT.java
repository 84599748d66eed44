package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.TokenRequest;

/** Keys of a real Keycloak: a token that they did not sign for this suite is refused; their rotation stops nobody. */
@Tag("long")
class KeycloakKeysIT {
    private static final String PATH = "/api/v1/institutions?limit=1";
    private static final int CALLERS = 4;
    private static final Duration TURN = Duration.ofSeconds(60);
    /** What is not counted of the end of a token: quarkus.oidc.token.lifespan-grace. */
    private static final long GRACE_SECONDS = 10;

    /** quarkus.oidc.token.forced-jwk-refresh-interval, and a second. */
    private static final Duration KEYS_READ_AGAIN = Duration.ofSeconds(11);

    /** A call that was refused. */
    private record Failed(String key, Instant begun, int status) {}

    private static final TokenRequest OFFICIAL =
            TokenRequest.as("HEALTH_ADMIN").region("4601").subject("kc-official");

    @BeforeAll
    static void theApplicationsTrustKeycloak() {
        Identity.startApplications();
    }

    @AfterAll
    static void theyEnd() {
        Identity.stopApplications();
    }

    @Test
    void aTokenThatIsNotGoodIsLetInNowhere() {
        OwnKey key = OwnKey.drawn();
        String id = key.publish();
        String good = key.signed(id, claims(Map.of()));
        Awaitility.await().until(() -> status(Identity.GATEWAY, good) == 200);
        assertEquals(200, status(Identity.INSTITUTION, good), "signed by a key of Keycloak, for us, now");
        Map<String, String> bad = bad(key, id);
        Map<String, String> letIn = new TreeMap<>();
        bad.forEach((what, token) -> {
            for (Application application : List.of(Identity.GATEWAY, Identity.INSTITUTION)) {
                int status = status(application, token);
                if (status != 401) {
                    letIn.put(
                            what + (application == Identity.GATEWAY ? " at the gateway" : " at the service"),
                            "" + status);
                }
            }
        });
        assertEquals(Map.of(), letIn);
        assertEquals(200, status(Identity.GATEWAY, good), "and the good one still is");
    }

    private static Map<String, String> bad(OwnKey key, String id) {
        long now = Instant.now().getEpochSecond();
        String good = key.signed(id, claims(Map.of()));
        String[] parts = good.split("\\.");
        JsonNode both = Identity.ACCOUNTS.grant(OFFICIAL.scope("openid"));
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("expired", key.signed(id, claims(Map.of("iat", now - 600, "exp", now - GRACE_SECONDS - 2))));
        bad.put("not valid before an hour", key.signed(id, claims(Map.of("nbf", now + 3600))));
        bad.put("issued in the future", key.signed(id, claims(Map.of("iat", now + 3600, "exp", now + 7200))));
        bad.put("of another issuer", key.signed(id, claims(Map.of("iss", "https://id.example.org/realms/yiyang"))));
        bad.put("of another realm", key.signed(id, claims(Map.of("iss", Identity.KEYCLOAK.url() + "-2"))));
        bad.put("for another audience", key.signed(id, claims(Map.of("aud", "account"))));
        bad.put("for no audience", key.signed(id, without("aud")));
        bad.put("of nobody", key.signed(id, without("sub")));
        bad.put("without an end", key.signed(id, without("exp")));
        bad.put("by a foreign key of the same name", OwnKey.drawn().signed(id, claims(Map.of())));
        bad.put("by a foreign key", OwnKey.drawn().signed("foreign", claims(Map.of())));
        bad.put("changed claims", parts[0] + "." + OwnKey.part(claims(Map.of("region", "11"))) + "." + parts[2]);
        bad.put("changed signature", good.substring(0, good.length() - 8) + "AAAAAAAA");
        bad.put("alg none", OwnKey.unsigned(claims(Map.of())));
        bad.put("alg none with a signature", OwnKey.unsigned(claims(Map.of())) + parts[2]);
        bad.put("HS256 by the public key as text", key.forged(id, claims(Map.of()), true));
        bad.put("HS256 by the public key as bytes", key.forged(id, claims(Map.of()), false));
        bad.put("a refresh token", both.path("refresh_token").asText());
        bad.put("an identity token", both.path("id_token").asText());
        return bad;
    }

    /** As Keycloak would say it. */
    private static Map<String, Object> claims(Map<String, Object> others) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new TreeMap<>();
        claims.put("iss", Identity.KEYCLOAK.url());
        claims.put("aud", "yiyang");
        claims.put("sub", UUID.randomUUID().toString());
        claims.put("typ", "Bearer");
        claims.put("azp", "yiyang-console");
        claims.put("iat", now);
        claims.put("exp", now + 300);
        claims.put("roles", List.of("HEALTH_ADMIN"));
        claims.put("region", "4601");
        claims.putAll(others);
        return claims;
    }

    private static Map<String, Object> without(String claim) {
        Map<String, Object> claims = claims(Map.of());
        claims.remove(claim);
        return claims;
    }

    /** A new key signs, the old one is kept for what it has signed and is then withdrawn: no call fails meanwhile. */
    @Test
    void keysAreRotatedUnderTraffic() throws InterruptedException {
        String old = Identity.ACCOUNTS.token(OFFICIAL);
        Map<String, AtomicInteger> byKey = new ConcurrentHashMap<>();
        ConcurrentLinkedQueue<Failed> failed = new ConcurrentLinkedQueue<>();
        AtomicBoolean ended = new AtomicBoolean();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            TokenRequest own = OFFICIAL.subject("kc-caller-" + i);
            Thread caller = new Thread(() -> keepCalling(own, byKey, failed, ended));
            caller.start();
            callers.add(caller);
        }
        Awaitility.await().atMost(TURN).until(() -> calls(byKey, Identity.keyId(old)) > CALLERS);

        Instant added = Instant.now();
        Identity.addKey("rsa-generated", Map.of("priority", "900", "keySize", "2048", "algorithm", "RS256"));
        String renewed = Identity.ACCOUNTS.token(OFFICIAL);
        assertTrue(!Identity.keyId(renewed).equals(Identity.keyId(old)));
        Awaitility.await().atMost(TURN).until(() -> calls(byKey, Identity.keyId(renewed)) > 100);
        assertEquals(200, status(Identity.GATEWAY, old), "what the old key has signed is good until it ends");
        ended.set(true);
        for (Thread caller : callers) {
            caller.join();
        }
        // Where somebody else's token has had the keys read just before, the new one is not known for so long at most.
        String newest = Identity.keyId(renewed);
        failed.removeIf(one -> one.key().equals(newest) && one.begun().isBefore(added.plus(KEYS_READ_AGAIN)));
        assertEquals(List.of(), List.copyOf(failed));

        withdraw(Identity.keyId(old));
        OwnKey unknown = OwnKey.drawn();
        // Keys are read again for a key that is not known, at most every ten seconds.
        Awaitility.await().atMost(TURN).pollInterval(Duration.ofSeconds(1)).until(() -> {
            status(Identity.GATEWAY, unknown.signed("made-up-" + UUID.randomUUID(), claims(Map.of())));
            return status(Identity.GATEWAY, old) == 401;
        });
        assertEquals(200, status(Identity.GATEWAY, renewed));
    }

    private static void keepCalling(
            TokenRequest own,
            Map<String, AtomicInteger> byKey,
            ConcurrentLinkedQueue<Failed> failed,
            AtomicBoolean ended) {
        while (!ended.get()) {
            String bearer = Identity.ACCOUNTS.token(own);
            for (int call = 0; call < 20 && !ended.get(); call++) {
                Instant begun = Instant.now();
                int status = status(Identity.GATEWAY, bearer);
                if (status != 200) {
                    failed.add(new Failed(Identity.keyId(bearer), begun, status));
                }
                byKey.computeIfAbsent(Identity.keyId(bearer), any -> new AtomicInteger())
                        .incrementAndGet();
            }
        }
    }

    private static int calls(Map<String, AtomicInteger> byKey, String key) {
        return byKey.getOrDefault(key, new AtomicInteger()).get();
    }

    private static void withdraw(String keyId) {
        for (JsonNode key :
                Http.json(Identity.ACCOUNTS.admin("GET", "/keys", null, 200)).path("keys")) {
            if (key.path("kid").asText().equals(keyId)) {
                Identity.ACCOUNTS.admin(
                        "DELETE", "/components/" + key.path("providerId").asText(), null, 204);
            }
        }
    }

    /** A token is checked against keys and times alone: after a logout none is issued, and those issued end soon. */
    @Test
    void whoIsLoggedOutGetsNothingNewAndWhatIsOutEndsWithItsShortLife() {
        String client = Http.json(Identity.ACCOUNTS.admin("GET", "/clients?clientId=yiyang-local", null, 200))
                .at("/0/id")
                .asText();
        setLife(client, "6");
        try {
            TokenRequest leaver = OFFICIAL.subject("kc-leaver");
            JsonNode first = Identity.ACCOUNTS.grant(leaver);
            String bearer = first.path("access_token").asText();
            assertEquals(200, status(Identity.GATEWAY, bearer));
            JsonNode second = refreshed(first.path("refresh_token").asText(), 200);
            refreshed(first.path("refresh_token").asText(), 400); // a refresh token is good once

            JsonNode again = Identity.ACCOUNTS.grant(leaver);
            String account = Identity.claims(bearer).path("sub").asText();
            Identity.ACCOUNTS.admin("POST", "/users/" + account + "/logout", null, 204);
            refreshed(again.path("refresh_token").asText(), 400);
            refreshed(second.path("refresh_token").asText(), 400);
            String last = again.path("access_token").asText();
            long lives =
                    Identity.claims(last).path("exp").asLong() - Instant.now().getEpochSecond();
            assertTrue(lives <= 6, "it lives " + lives + " s more");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(lives + GRACE_SECONDS + 10))
                    .until(() -> status(Identity.GATEWAY, last) == 401 && status(Identity.INSTITUTION, last) == 401);
        } finally {
            setLife(client, "");
        }
    }

    /** As an operator does who fears that tokens were taken: nothing that was given before is renewed. */
    @Test
    void whatWasGivenBeforeADayAndHourIsNotRenewed() {
        JsonNode before = Identity.ACCOUNTS.grant(OFFICIAL.subject("kc-earlier"));
        ObjectNode realm = (ObjectNode) Http.json(Identity.ACCOUNTS.admin("GET", "", null, 200));
        int notBefore = realm.path("notBefore").asInt();
        Identity.ACCOUNTS.admin(
                "PUT", "", realm.deepCopy().put("notBefore", Instant.now().getEpochSecond() + 1), 204);
        try {
            refreshed(before.path("refresh_token").asText(), 400);
        } finally {
            Identity.ACCOUNTS.admin("PUT", "", realm.deepCopy().put("notBefore", notBefore), 204);
        }
    }

    private static JsonNode refreshed(String refreshToken, int expected) {
        Map<String, String> form = new TreeMap<>(Identity.ACCOUNTS.localClient());
        form.putAll(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
        var answer = Identity.post("token", form);
        assertEquals(expected, answer.statusCode(), answer.body());
        return Http.json(answer.body());
    }

    private static void setLife(String client, String seconds) {
        ObjectNode all = (ObjectNode) Http.json(Identity.ACCOUNTS.admin("GET", "/clients/" + client, null, 200));
        all.withObject("/attributes").put("access.token.lifespan", seconds);
        Identity.ACCOUNTS.admin("PUT", "/clients/" + client, all, 204);
    }

    private static int status(Application application, String bearer) {
        return Identity.status(application, PATH, bearer);
    }
}

package org.yiyang.kit.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Caller;

class ClaimTest {
    private static final UUID INSTITUTION = new UUID(1, 1);
    private static final UUID PERSON = new UUID(1, 2);
    private static final Caller CALLER = caller(Set.of("HEALTH_ADMIN", "FAMILY"), "4601", PERSON, Set.of("a", "b"));

    private static Caller caller(Set<String> roles, String region, UUID person, Set<String> scopes) {
        return new Caller("zhang", "app", roles, region, INSTITUTION, person, scopes);
    }

    @SafeVarargs
    private static Claim claim(Caller caller, String body, Map.Entry<String, String>... query) {
        Claim.Asked asked = new Claim.Asked("POST /api/v1/x", List.of(query), body.getBytes(StandardCharsets.UTF_8));
        return Claim.of(caller, "k", asked);
    }

    private static void isTheSameKeyForAnotherRequest(Claim other) {
        Claim first = claim(CALLER, "{}");
        assertArrayEquals(first.key(), other.key());
        assertFalse(Arrays.equals(first.request(), other.request()));
    }

    @Test
    void theSameRequestIsKnownAgain() {
        Claim again = claim(caller(Set.of("FAMILY", "HEALTH_ADMIN"), "4601", PERSON, Set.of("b", "a")), "{}");
        assertArrayEquals(claim(CALLER, "{}").key(), again.key());
        assertArrayEquals(claim(CALLER, "{}").request(), again.request());
        assertArrayEquals(
                claim(CALLER, "{}", Map.entry("a", "1"), Map.entry("b", "2")).request(),
                claim(CALLER, "{}", Map.entry("b", "2"), Map.entry("a", "1")).request());
    }

    @Test
    void whoseRightsHaveChangedAsksForSomethingElse() {
        Set<String> roles = CALLER.roles();
        isTheSameKeyForAnotherRequest(claim(caller(Set.of("HEALTH_ADMIN"), "4601", PERSON, Set.of("a", "b")), "{}"));
        isTheSameKeyForAnotherRequest(claim(caller(roles, "4602", PERSON, Set.of("a", "b")), "{}"));
        isTheSameKeyForAnotherRequest(claim(caller(roles, null, PERSON, Set.of("a", "b")), "{}"));
        isTheSameKeyForAnotherRequest(claim(caller(roles, "4601", new UUID(1, 3), Set.of("a", "b")), "{}"));
        isTheSameKeyForAnotherRequest(claim(caller(roles, "4601", PERSON, Set.of("a")), "{}"));
    }

    @Test
    void anotherQueryOrBodyIsAnotherRequest() {
        isTheSameKeyForAnotherRequest(claim(CALLER, "{}", Map.entry("dryRun", "true")));
        isTheSameKeyForAnotherRequest(claim(CALLER, "{\"a\":1}"));
    }
}

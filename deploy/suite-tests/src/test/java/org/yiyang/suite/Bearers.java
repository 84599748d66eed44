package org.yiyang.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yiyang.local.KnownRoles;
import org.yiyang.local.TokenRequest;

/** Tokens for callers that everything fits, and such as nobody may accept. */
final class Bearers {
    /** Roles that see a region. */
    static final List<String> REGIONAL = KnownRoles.ALL.subList(0, KnownRoles.ALL.indexOf("CARE_MANAGER"));

    /** Roles that see an institution or a person. */
    static final List<String> BOUND = List.of(
            "CARE_MANAGER",
            "INTERNAL_DOCTOR",
            "MED_MANAGER",
            "SIGNER",
            "REFERRAL_OFFICE",
            "HOSPITAL_DOCTOR",
            "GRASSROOTS",
            "FAMILY_DOCTOR",
            "ELDER",
            "FAMILY");

    private static final String NOBODY = "0198a7c0-0000-7000-8000-00000000dead";
    /** All scopes that a system may be given. */
    static final String SCOPES = "events:read institution:read institution:write agreement:read"
            + " agreement:write designation:read designation:write elder:read elder:write referral:read referral:write";

    private final City city;

    Bearers(City city) {
        this.city = city;
    }

    /** Someone of this role in the city, who has no institution and no person in the registers. */
    String of(String role) {
        return city.token(request(role, "46"));
    }

    String fitting(Document.Operation operation) {
        Set<String> named = new TreeSet<>(operation.roles());
        named.remove("**");
        return of(named.isEmpty() ? "HEALTH_ADMIN" : named.iterator().next());
    }

    private static TokenRequest request(String role, String region) {
        TokenRequest request =
                TokenRequest.as(role).region(region).institution(NOBODY).person(NOBODY);
        return role.equals("EXTERNAL_SYSTEM") ? request.scope(SCOPES) : request;
    }

    /** By what is wrong with it. */
    Map<String, String> unacceptable() {
        TokenRequest official = TokenRequest.as("HEALTH_ADMIN").region("46");
        String good = city.token(official);
        String[] parts = good.split("\\.");
        JsonNode claims = Http.json(decoded(parts[1]));
        ObjectNode promoted = claims.deepCopy();
        promoted.putArray("roles").add("SYS_ADMIN");
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("expired", city.token(official.expiresIn(Duration.ofHours(-1))));
        tokens.put("for another audience", city.token(official.audience("elsewhere")));
        tokens.put("tampered claims", parts[0] + "." + encoded(promoted.toString()) + "." + parts[2]);
        tokens.put("tampered signature", parts[0] + "." + parts[1] + "." + reversed(parts[2]));
        tokens.put("alg none", encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        tokens.put("alg HS256", encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2]);
        tokens.put("no token at all", "nonsense");
        tokens.put("of an official without a region", city.token(TokenRequest.as("HEALTH_ADMIN")));
        return tokens;
    }

    private static String reversed(String signature) {
        return new StringBuilder(signature).reverse().toString();
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8));
    }
}

package org.yiyang.console.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What a token says of its bearer. It is read and not verified here: it came from the issuer itself, what it opens the API alone
 * decides, and a page only chooses by it what to offer.
 */
public record TokenClaims(String subject, List<String> roles, String region, String institution, String person) {
    /** Of who has not signed in. */
    public static final TokenClaims NOBODY = new TokenClaims("", List.of(), "", "", "");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FAMILY = List.of("ELDER", "FAMILY");

    static TokenClaims of(String token) {
        JsonNode claims = payload(token);
        List<String> roles = new ArrayList<>();
        claims.path("roles").forEach(role -> roles.add(role.asText()));
        return new TokenClaims(
                claims.path("sub").asText(),
                List.copyOf(roles),
                claims.path("region").asText(),
                claims.path("institution").asText(),
                claims.path("person").asText());
    }

    static JsonNode payload(String token) {
        try {
            String[] parts = token.split("\\.", -1);
            return JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException noToken) {
            return JSON.createObjectNode();
        }
    }

    /** Whether it is an elder or somebody of the family, and nobody of an office or institution. */
    public boolean isFamily() {
        return !roles.isEmpty() && FAMILY.containsAll(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}

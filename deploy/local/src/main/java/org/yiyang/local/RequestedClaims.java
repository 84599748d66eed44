package org.yiyang.local;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** Copies the claims from the parameters of the token request: local mode trusts whoever asks. */
final class RequestedClaims implements OAuth2TokenCallback {
    private static final Duration LIFE = Duration.ofHours(1);

    @Override
    public String issuerId() {
        return "yiyang";
    }

    @Override
    public String subject(TokenRequest request) {
        return first(request, "subject").orElseGet(() -> client(request));
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(first(request, "audience").orElse("yiyang"));
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("roles", all(request, "role"));
        claims.put("client_id", client(request));
        first(request, "region").ifPresent(region -> claims.put("region", region));
        first(request, "institution").ifPresent(institution -> claims.put("institution", institution));
        first(request, "person").ifPresent(person -> claims.put("person", person));
        Optional.ofNullable(request.getScope()).ifPresent(scope -> claims.put("scope", scope.toString()));
        first(request, "expires_in_seconds")
                .map(Long::parseLong)
                .ifPresent(seconds -> claims.putAll(times(Instant.now(), seconds)));
        return claims;
    }

    @Override
    public long tokenExpiry() {
        return LIFE.toSeconds();
    }

    /** A token that is already expired must have been issued before that. */
    private static Map<String, Object> times(Instant now, long expiresInSeconds) {
        Instant expiry = now.plusSeconds(expiresInSeconds);
        Instant issue = expiresInSeconds < 0 ? expiry.minus(LIFE) : now;
        return Map.of("exp", Date.from(expiry), "iat", Date.from(issue), "nbf", Date.from(issue));
    }

    private static String client(TokenRequest request) {
        return Optional.ofNullable(request.getClientAuthentication())
                .map(authentication -> authentication.getClientID())
                .or(() -> Optional.ofNullable(request.getClientID()))
                .map(Object::toString)
                .orElse("yiyang-local");
    }

    private static Optional<String> first(TokenRequest request, String name) {
        return all(request, name).stream().findFirst();
    }

    private static List<String> all(TokenRequest request, String name) {
        List<String> values = request.getCustomParameters().getOrDefault(name, List.of());
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}

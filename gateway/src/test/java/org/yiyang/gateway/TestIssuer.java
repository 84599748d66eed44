package org.yiyang.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** An OpenID Connect issuer small enough to read: discovery, one key, and tokens as a test wants them. */
final class TestIssuer {
    private static final String KEY_ID = "test-key";
    private final KeyPair keys = rsa();
    private final HttpServer server;

    TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/.well-known/openid-configuration", call -> answer(call, discovery()));
        server.createContext("/jwks", call -> answer(call, jwks()));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    String token(String... roles) {
        return sign(claims("subject-" + String.join("-", roles), roles));
    }

    String tokenOf(String subject, String... roles) {
        return sign(claims(subject, roles));
    }

    String expiredToken() {
        Instant anHourAgo = Instant.now().minus(Duration.ofHours(1));
        return sign(claims("late", "HEALTH_ADMIN")
                .issuedAt(anHourAgo.minusSeconds(60))
                .expiresAt(anHourAgo));
    }

    String tokenForAudience(String audience) {
        return sign(claims("elsewhere", "HEALTH_ADMIN").audience(audience));
    }

    String tokenFromIssuer(String issuer) {
        return sign(claims("elsewhere", "HEALTH_ADMIN").issuer(issuer));
    }

    /** The published modulus as an HMAC secret: what an RS256 to HS256 confusion would accept. */
    String tokenSignedWithPublicKey() {
        return claims("confused", "HEALTH_ADMIN")
                .jws()
                .keyId(KEY_ID)
                .sign(new javax.crypto.spec.SecretKeySpec(keys.getPublic().getEncoded(), "HmacSHA256"));
    }

    String tokenSignedByStranger() {
        return claims("stranger", "HEALTH_ADMIN").jws().keyId(KEY_ID).sign(rsa().getPrivate());
    }

    private JwtClaimsBuilder claims(String subject, String... roles) {
        return Jwt.claims()
                .issuer(url())
                .subject(subject)
                .audience("yiyang")
                .claim("roles", List.of(roles))
                .claim("region", "460100")
                .expiresIn(600);
    }

    private String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(keys.getPrivate());
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "authorization_endpoint": "%1$s/authorize",
                 "token_endpoint": "%1$s/token", "introspection_endpoint": "%1$s/introspect"}
                """.formatted(url());
    }

    private String jwks() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys": [{"kty": "RSA", "kid": "%s", "use": "sig", "n": "%s", "e": "%s"}]}
                """.formatted(KEY_ID, encoded(key.getModulus()), encoded(key.getPublicExponent()));
    }

    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    /** Text, not Vert.x's JSON: whoever uses that first binds it to its class loader, which must be the application's. */
    private static void answer(HttpExchange call, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

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
import java.util.concurrent.atomic.AtomicInteger;

/** An OpenID Connect issuer small enough to read: discovery, one key at a time, and tokens as a test wants them. */
final class TestIssuer {
    private static final String KEY_ID = "test-key";
    private volatile SigningKey current = new SigningKey(KEY_ID, rsa());
    private final AtomicInteger keysRead = new AtomicInteger();
    private final HttpServer server;

    private record SigningKey(String id, KeyPair keys) {}

    TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/.well-known/openid-configuration", call -> answer(call, discovery()));
        server.createContext("/jwks", call -> {
            keysRead.incrementAndGet();
            answer(call, jwks());
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    /** Withdraws the key and publishes another one, which signs from now on. */
    void rotateKey() {
        current = new SigningKey(KEY_ID + "-" + System.nanoTime(), rsa());
    }

    String token(String... roles) {
        return sign(claims("subject-" + String.join("-", roles), roles));
    }

    String tokenOf(String subject, String... roles) {
        return sign(claims(subject, roles));
    }

    /** The same person by another program. */
    String tokenOfClient(String subject, String client, String... roles) {
        return sign(claims(subject, roles).claim("client_id", client));
    }

    String expiredToken() {
        Instant anHourAgo = Instant.now().minus(Duration.ofHours(1));
        return sign(claims("late", "HEALTH_ADMIN")
                .issuedAt(anHourAgo.minusSeconds(60))
                .expiresAt(anHourAgo));
    }

    /** Good for others than this clock by so many seconds. */
    String tokenWithin(long notBeforeSeconds, long expiresSeconds) {
        Instant now = Instant.now();
        return sign(claims("clock", "HEALTH_ADMIN")
                .issuedAt(now.plusSeconds(Math.min(notBeforeSeconds, expiresSeconds - 60)))
                .claim("nbf", now.plusSeconds(notBeforeSeconds).getEpochSecond())
                .expiresAt(now.plusSeconds(expiresSeconds)));
    }

    /** Signed by nobody that is known here, under a key id that was never seen. */
    String tokenOfUnknownKey() {
        return claims("stranger", "HEALTH_ADMIN")
                .jws()
                .keyId("unknown-" + System.nanoTime())
                .sign(current.keys().getPrivate());
    }

    /** How often the keys were read. */
    int keysRead() {
        return keysRead.get();
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
                .keyId(current.id())
                .sign(new javax.crypto.spec.SecretKeySpec(
                        current.keys().getPublic().getEncoded(), "HmacSHA256"));
    }

    String tokenSignedByStranger() {
        return claims("stranger", "HEALTH_ADMIN").jws().keyId(current.id()).sign(rsa().getPrivate());
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
        return claims.jws().keyId(current.id()).sign(current.keys().getPrivate());
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "authorization_endpoint": "%1$s/authorize",
                 "token_endpoint": "%1$s/token", "introspection_endpoint": "%1$s/introspect"}
                """.formatted(url());
    }

    private String jwks() {
        RSAPublicKey key = (RSAPublicKey) current.keys().getPublic();
        return """
                {"keys": [{"kty": "RSA", "kid": "%s", "use": "sig", "n": "%s", "e": "%s"}]}
                """.formatted(current.id(), encoded(key.getModulus()), encoded(key.getPublicExponent()));
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

package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiyang.gateway.TestAuthority.Issued;
import org.yiyang.gateway.TestAuthority.Wish;

/** The gateway's own calls by TLS. */
@Tag("long")
@QuarkusTest
@QuarkusTestResource(value = TlsSuite.class, restrictToAnnotatedClass = true)
class ServicesTlsTest {
    @TestHTTPResource(value = "/", tls = true)
    URI gateway;

    private TlsSuite suite;
    private HttpClient caller;

    @BeforeEach
    void know() {
        suite = TlsSuite.now();
        caller = TlsCaller.client(suite.city, suite.city.issue(Wish.client("hospital")), HttpClient.Version.HTTP_1_1);
    }

    @AfterEach
    void inOrder() throws Exception {
        suite.serviceShows(suite.city.issue(Wish.server(TlsSuite.HOST)));
        assertEquals(200, call().statusCode());
    }

    @Test
    void aServiceKnowsTheGatewayByItsCertificate() throws Exception {
        assertEquals(200, call().statusCode());
        assertTrue(suite.gatewayName().startsWith("CN=gateway"), suite.gatewayName());
    }

    /** Made where the authorities are known; the test knows the resource only once it runs. */
    private interface Bad {
        Issued of(TlsSuite suite);
    }

    static Stream<Arguments> bad() {
        Wish server = Wish.server(TlsSuite.HOST);
        return Stream.of(
                kind("expired", suite -> suite.city.issue(server.within(-30, -1))),
                kind("not yet valid", suite -> suite.city.issue(server.within(1, 30))),
                kind("of another authority", suite -> suite.stranger.issue(server)),
                kind("self-signed", suite -> TestAuthority.selfSigned(server)),
                kind("of another host", suite -> suite.city.issue(Wish.server("referral.example"))),
                kind("for clients only", suite -> suite.city.issue(server.purpose(KeyPurposeId.id_kp_clientAuth))),
                kind("revoked", suite -> suite.revokedServer),
                kind(
                        "without its intermediate",
                        suite -> suite.department.issue(server).alone()));
    }

    private static Arguments kind(String name, Bad bad) {
        return Arguments.of(Named.of(name, bad));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void nothingIsSentToWhoShowsABadOne(Bad bad) throws Exception {
        suite.serviceShows(bad.of(suite));
        int seen = suite.seen.get();
        HttpResponse<String> answer = call();
        assertEquals(503, answer.statusCode());
        assertEquals("SERVICE_AWAY", new JsonObject(answer.body()).getString("code"));
        assertEquals(seen, suite.seen.get());
    }

    @Test
    void aRenewedCertificateOfTheGatewayIsShownWithoutARestart() {
        suite.city.issue(Wish.client("gateway-2027")).write(suite.file("gateway.crt"), suite.file("gateway.key"));
        Api.await(() -> {
            try {
                // With a new certificate of its own a service resumes no session, in which the old one would be shown.
                suite.serviceShows(suite.city.issue(Wish.server(TlsSuite.HOST)));
                return call().statusCode() == 200 && suite.gatewayName().equals("CN=gateway-2027");
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
    }

    private HttpResponse<String> call() throws Exception {
        return caller.send(
                HttpRequest.newBuilder(gateway.resolve("/api/v1/dual-certified"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}

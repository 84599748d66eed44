package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.net.ssl.SSLParameters;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.gateway.TestAuthority.Issued;
import org.yiyang.gateway.TestAuthority.Wish;
import org.yiyang.http.RawCall;

/** Mutual TLS on a port, as the services have it towards the gateway. */
@Tag("long")
@QuarkusTest
@QuarkusTestResource(value = TlsSuite.class, restrictToAnnotatedClass = true)
class CallerTlsTest {
    private static final String LIST = "/api/v1/dual-certified";

    @TestHTTPResource(value = "/", tls = true)
    URI gateway;

    private TlsSuite suite;

    @BeforeEach
    void know() {
        suite = TlsSuite.now();
    }

    @Test
    void whoHasACertificateOfAKnownNameIsServed() throws Exception {
        assertEquals(200, call(suite.city.issue(Wish.client("hospital"))).statusCode());
        assertEquals(200, call(suite.department.issue(Wish.client("ward"))).statusCode());
    }

    @Test
    void whoseNameIsNotOnTheListIsToldSo() throws Exception {
        int seen = suite.seen.get();
        HttpResponse<String> refused = call(suite.city.issue(Wish.client("visitor")));
        assertEquals(403, refused.statusCode());
        assertTrue(refused.body().contains("yiyang.tls.clients"), refused.body());
        assertEquals(seen, suite.seen.get());
    }

    /** Made where the authorities are known; the test knows the resource only once it runs. */
    private interface Bad {
        Issued of(TlsSuite suite);
    }

    static Stream<Arguments> bad() {
        Wish hospital = Wish.client("hospital");
        return Stream.of(
                kind("expired", suite -> suite.city.issue(hospital.within(-30, -1))),
                kind("not yet valid", suite -> suite.city.issue(hospital.within(1, 30))),
                kind("of another authority", suite -> suite.stranger.issue(hospital)),
                kind("self-signed", suite -> TestAuthority.selfSigned(hospital)),
                kind("none", suite -> null),
                kind("for servers only", suite -> suite.city.issue(hospital.purpose(KeyPurposeId.id_kp_serverAuth))),
                kind("revoked", suite -> suite.revoked),
                kind(
                        "without its intermediate",
                        suite -> suite.department.issue(hospital).alone()));
    }

    private static Arguments kind(String name, Bad bad) {
        return Arguments.of(Named.of(name, bad));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whoHasABadOneIsNotLetIn(Bad bad) {
        int seen = suite.seen.get();
        assertThrows(IOException.class, () -> call(bad.of(suite)));
        assertEquals(seen, suite.seen.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void theVersionsOfTodayAreSpoken(String version) throws Exception {
        assertEquals(200, call(version).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.1", "TLSv1"})
    void olderOnesAreNot(String version) {
        assertThrows(IOException.class, () -> call(version));
    }

    @Test
    void plainHttpIsToldWhatThePortSpeaks() {
        String answer = RawCall.all(gateway, "GET " + LIST + " HTTP/1.1\r\nHost: g\r\n\r\n");
        assertEquals(400, RawCall.status(answer), answer);
        assertTrue(answer.contains("https://"), answer);
    }

    @Test
    void aRenewedCertificateIsShownWithoutARestart() {
        Issued renewed = suite.city.issue(Wish.server(TlsSuite.HOST));
        renewed.write(suite.file("own.crt"), suite.file("own.key"));
        Issued caller = suite.city.issue(Wish.client("hospital"));
        Api.await(() -> {
            try {
                X509Certificate shown = (X509Certificate)
                        call(caller).sslSession().orElseThrow().getPeerCertificates()[0];
                return shown.getSerialNumber().equals(renewed.chain().get(0).getSerialNumber());
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
    }

    @Test
    void whoseCertificateIsTakenBackIsRefusedOnAConnectionThatIsOpen() throws Exception {
        Issued ward = suite.city.issue(Wish.client("ward"));
        HttpClient client = TlsCaller.client(suite.city, ward, HttpClient.Version.HTTP_1_1);
        assertEquals(200, send(client).statusCode());
        Files.write(suite.file("revoked.crl"), suite.city.revoking(suite.revoked, suite.revokedServer, ward));
        Api.await(() -> {
            try {
                return send(client).statusCode() == 403;
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
    }

    private HttpResponse<String> call(Issued own) throws Exception {
        return send(TlsCaller.client(suite.city, own, HttpClient.Version.HTTP_1_1));
    }

    private HttpResponse<String> call(String version) throws Exception {
        return send(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(TlsCaller.context(suite.city, suite.city.issue(Wish.client("hospital"))))
                .sslParameters(new SSLParameters(null, new String[] {version}))
                .build());
    }

    private HttpResponse<String> send(HttpClient client) throws Exception {
        return client.send(HttpRequest.newBuilder(gateway.resolve(LIST)).build(), HttpResponse.BodyHandlers.ofString());
    }
}

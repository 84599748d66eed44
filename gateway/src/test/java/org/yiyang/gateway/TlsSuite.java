package org.yiyang.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SSLOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A gateway that speaks TLS to both sides: an issuer, and one service, in place of all four, that wants a certificate. */
public final class TlsSuite implements QuarkusTestResourceLifecycleManager {
    static final String HOST = "127.0.0.1";
    private static TlsSuite running;

    final TestAuthority city = TestAuthority.root("City CA");
    final TestAuthority department = city.below("Department CA");
    final TestAuthority stranger = TestAuthority.root("Other CA");
    final TestAuthority.Issued revoked = city.issue(TestAuthority.Wish.client("revoked"));
    final TestAuthority.Issued revokedServer = city.issue(TestAuthority.Wish.server(HOST));
    final AtomicInteger seen = new AtomicInteger();

    private final Vertx vertx = Vertx.vertx();
    private TestIssuer issuer;
    private HttpServer service;
    private Path folder;
    private volatile String gatewayName;

    @Override
    public Map<String, String> start() {
        issuer = new TestIssuer();
        try {
            folder = Files.createTempDirectory("tls");
            Files.write(folder.resolve("revoked.crl"), city.revoking(revoked, revokedServer));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        TestAuthority.write(file("city.crt"), city.certificatePem());
        city.issue(TestAuthority.Wish.server(HOST)).write(file("own.crt"), file("own.key"));
        city.issue(TestAuthority.Wish.client("gateway")).write(file("gateway.crt"), file("gateway.key"));
        listen();
        Map<String, String> settings = new HashMap<>();
        for (String name : new String[] {"institution", "contract", "insurance", "referral"}) {
            settings.put("yiyang.gateway." + name + "-url", "https://" + HOST + ":" + service.actualPort());
            settings.put("yiyang.gateway." + name + "-management-url", "https://" + HOST + ":" + service.actualPort());
        }
        settings.put("yiyang.tls.certificate", file("own.crt").toString());
        settings.put("yiyang.tls.key", file("own.key").toString());
        settings.put("yiyang.tls.authorities", file("city.crt").toString());
        settings.put("yiyang.tls.revoked", file("revoked.crl").toString());
        settings.put("yiyang.tls.clients", "hospital,ward");
        settings.put("yiyang.tls.reload", "1S");
        settings.put(
                "yiyang.gateway.services-tls.certificate", file("gateway.crt").toString());
        settings.put("yiyang.gateway.services-tls.key", file("gateway.key").toString());
        settings.put("yiyang.gateway.services-tls.authorities", file("city.crt").toString());
        settings.put("yiyang.gateway.services-tls.revoked", file("revoked.crl").toString());
        settings.put("yiyang.gateway.services-tls.reload", "1S");
        settings.put("yiyang.gateway.upstreams.breaker-failures", "10000");
        settings.put("quarkus.oidc.auth-server-url", issuer.url());
        settings.put("yiyang.mode", "local");
        settings.put("quarkus.http.test-ssl-port", "0");
        settings.put("quarkus.management.test-port", "0");
        return settings;
    }

    private void listen() {
        TestAuthority.Issued own = city.issue(TestAuthority.Wish.server(HOST));
        service = vertx.createHttpServer(new HttpServerOptions()
                        .setHost(HOST)
                        .setPort(0)
                        .setSsl(true)
                        .setClientAuth(ClientAuth.REQUIRED)
                        .setKeyCertOptions(keys(own))
                        .setTrustOptions(trust()))
                .requestHandler(this::answer);
        await(service.listen());
    }

    /** A connection is used once, so that each call shows the certificate of the moment. */
    private void answer(HttpServerRequest request) {
        seen.incrementAndGet();
        try {
            gatewayName = request.sslSession().getPeerPrincipal().getName();
        } catch (IOException nobody) {
            gatewayName = nobody.toString();
        }
        request.response().putHeader("Connection", "close").end("{}");
    }

    /** What the service shows from now on. */
    void serviceShows(TestAuthority.Issued certificate) {
        await(service.updateSSLOptions(
                new SSLOptions().setKeyCertOptions(keys(certificate)).setTrustOptions(trust())));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** As whom the gateway called last. */
    String gatewayName() {
        return gatewayName;
    }

    private PemTrustOptions trust() {
        return new PemTrustOptions().addCertValue(Buffer.buffer(city.certificatePem()));
    }

    private static PemKeyCertOptions keys(TestAuthority.Issued certificate) {
        return new PemKeyCertOptions()
                .setCertValue(Buffer.buffer(certificate.chainPem()))
                .setKeyValue(Buffer.buffer(certificate.keyPem()));
    }

    @Override
    public void inject(Object test) {
        running = this;
    }

    @Override
    public void stop() {
        await(service.close());
        issuer.stop();
        vertx.close();
    }

    static TlsSuite now() {
        return running;
    }

    static TestIssuer issuer() {
        return running.issuer;
    }

    private static <T> void await(Future<T> future) {
        future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(Api.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}

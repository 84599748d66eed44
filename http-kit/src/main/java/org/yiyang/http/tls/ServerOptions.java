package org.yiyang.http.tls;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.Config;

/** What the framework can set only when it is built: whether callers must have a certificate, and how HTTP/2 is bounded. */
@ApplicationScoped
class ServerOptions implements HttpServerOptionsCustomizer {
    /** Of one head; more of them are an attack (CVE-2024-27316). */
    private static final int CONTINUATIONS = 16;

    private final Config config;

    private final TlsCertificates certificates;

    ServerOptions(Config config, TlsCertificates certificates) {
        this.certificates = certificates;
        this.config = config;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        // One protocol, one framing on a port without TLS: there is no upgrade to smuggle requests through.
        options.setHttp2ClearTextEnabled(false);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
        options.setHttp2MaxSmallContinuationFrames(CONTINUATIONS);
        certificates.ofServer().ifPresent(live -> {
            options.setKeyCertOptions(live.own());
            options.setTrustOptions(live.trusted());
            options.getCrlValues().clear();
        });
        if (ServerTls.asksForCertificates(config)) {
            options.setClientAuth(ClientAuth.REQUIRED);
        }
    }
}

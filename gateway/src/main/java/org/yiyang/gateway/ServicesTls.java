package org.yiyang.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.yiyang.http.tls.LiveCertificates;
import org.yiyang.http.tls.TlsCertificates;
import org.yiyang.http.tls.TlsSource;

/** Makes clients for the services: with the gateway's certificate, and whom of theirs it trusts, where these are set. */
@ApplicationScoped
class ServicesTls {
    private final Vertx vertx;
    private final Optional<LiveCertificates> certificates;

    ServicesTls(Vertx vertx, TlsCertificates certificates) {
        this.vertx = vertx;
        this.certificates = certificates.of(TlsSource.SERVICES, TlsSource.SERVICES_PREFIX);
    }

    HttpClient client(HttpClientOptions options) {
        certificates.ifPresent(live -> options.setKeyCertOptions(live.own())
                .setTrustOptions(live.trusted())
                .setEnabledSecureTransportProtocols(TlsSource.PROTOCOLS));
        return vertx.createHttpClient(options);
    }
}

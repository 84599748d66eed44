package org.yiyang.http.tls;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.eclipse.microprofile.config.Config;

/**
 * Admits only callers with a certificate of one of the names in {@code yiyang.tls.clients}, where there are any: an
 * authority may sign for others, too. Asked for each request, since a connection, and a session that is resumed, may
 * outlive its certificate.
 */
@ApplicationScoped
class ClientCertificates {
    /** After the time of the head, before whatever else is called for a request. */
    private static final int EARLY = -1_900_000;

    private static final int DNS_NAME = 2;
    private static final String REFUSAL =
            "The client certificate is none of those that may call (yiyang.tls.clients), or is over.\n";

    private final Set<String> names;
    private final TlsCertificates certificates;
    private final boolean areAskedFor;

    ClientCertificates(Config config, TlsCertificates certificates) {
        this.certificates = certificates;
        names = Set.copyOf(ServerTls.clients(config));
        areAskedFor = ServerTls.asksForCertificates(config);
    }

    void install(@Observes Router router) {
        if (areAskedFor) {
            router.route().order(EARLY).handler(this::check);
        }
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isKnown(request.sslSession())) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(403)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(REFUSAL)
                .onComplete(ignored -> request.connection().close());
    }

    /** @param session null where there is no TLS */
    private boolean isKnown(SSLSession session) {
        try {
            if (session == null) {
                return false;
            }
            X509Certificate[] chain = Arrays.stream(session.getPeerCertificates())
                    .map(X509Certificate.class::cast)
                    .toArray(X509Certificate[]::new);
            boolean isNamed = names.isEmpty() || namesOf(chain[0]).stream().anyMatch(names::contains);
            return isNamed
                    && certificates.ofServer().map(live -> live.isStill(chain)).orElse(false);
        } catch (SSLPeerUnverifiedException nobody) {
            return false;
        }
    }

    /** The common name and each DNS name. */
    static Set<String> namesOf(X509Certificate certificate) {
        Set<String> found = new HashSet<>();
        try {
            new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .forEach(part -> found.add(String.valueOf(part.getValue())));
            Collection<List<?>> others = certificate.getSubjectAlternativeNames();
            if (others != null) {
                others.stream()
                        .filter(other -> Integer.valueOf(DNS_NAME).equals(other.get(0)))
                        .forEach(other -> found.add(String.valueOf(other.get(1))));
            }
        } catch (InvalidNameException | CertificateParsingException unreadable) {
            return Set.of();
        }
        return found;
    }
}

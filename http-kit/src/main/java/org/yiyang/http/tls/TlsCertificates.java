package org.yiyang.http.tls;

import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Gives out the certificates that are set, and reads their files again and again. */
@ApplicationScoped
public class TlsCertificates {
    private static final Logger LOG = Logger.getLogger(TlsCertificates.class);
    private static final Duration RELOAD = Duration.ofMinutes(1);

    private final TlsConfigurationRegistry registry;
    private final Vertx vertx;
    private final Config config;
    private Optional<LiveCertificates> server = Optional.empty();
    private boolean serverIsKnown;

    TlsCertificates(TlsConfigurationRegistry registry, Vertx vertx, Config config) {
        this.registry = registry;
        this.vertx = vertx;
        this.config = config;
    }

    /** Those of the application's own port. */
    synchronized Optional<LiveCertificates> ofServer() {
        if (!serverIsKnown) {
            server = of(TlsSource.SERVER, TlsSource.SERVER_PREFIX);
            serverIsKnown = true;
        }
        return server;
    }

    /**
     * Asked once for each name, since each answer is kept up to date from then on.
     *
     * @param name of the registry, see {@link TlsSource}
     * @param prefix of our settings
     */
    public Optional<LiveCertificates> of(String name, String prefix) {
        Optional<LiveCertificates> found =
                registry.get(name).map(registered -> new LiveCertificates(registered, vertx));
        Duration pause =
                config.getOptionalValue(prefix + ".reload", Duration.class).orElse(RELOAD);
        found.ifPresent(live -> vertx.setPeriodic(pause.toMillis(), ignored -> renew(name, live)));
        return found;
    }

    private void renew(String name, LiveCertificates live) {
        vertx.executeBlocking(live::renew, false)
                .onFailure(failure -> LOG.errorf("%s: %s; what was read before stays", name, failure.getMessage()))
                .onSuccess(taken -> {
                    if (!taken) {
                        LOG.errorf("%s: the certificates cannot be read again; what was read before stays", name);
                    }
                });
    }
}

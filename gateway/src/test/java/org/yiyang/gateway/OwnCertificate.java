package org.yiyang.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A certificate by which the gateway speaks TLS to its callers, who need none. */
public final class OwnCertificate implements QuarkusTestResourceLifecycleManager {
    private static OwnCertificate running;

    private final TestAuthority city = TestAuthority.root("City CA");

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("tls");
            Path certificate = folder.resolve("own.crt");
            Path key = folder.resolve("own.key");
            city.issue(TestAuthority.Wish.server("127.0.0.1")).write(certificate, key);
            return Map.of(
                    "yiyang.tls.certificate", certificate.toString(),
                    "yiyang.tls.key", key.toString(),
                    "quarkus.http.test-ssl-port", "0");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void inject(Object test) {
        running = this;
    }

    @Override
    public void stop() {}

    static TestAuthority authority() {
        return running.city;
    }
}

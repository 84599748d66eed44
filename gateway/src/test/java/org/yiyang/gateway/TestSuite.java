package org.yiyang.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** An issuer and four services around the gateway under test; shared by every test class. */
public final class TestSuite implements QuarkusTestResourceLifecycleManager {
    private static TestSuite running;

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, TestService> services = new LinkedHashMap<>();
    private TestIssuer issuer;

    @Override
    public Map<String, String> start() {
        issuer = new TestIssuer();
        Map<String, String> settings = new HashMap<>();
        for (String name : new String[] {"institution", "contract", "insurance", "referral", "console"}) {
            TestService service = new TestService(vertx, name);
            services.put(name, service);
            settings.put("yiyang.gateway." + name + "-url", service.url());
            settings.put("yiyang.gateway." + name + "-management-url", service.url());
        }
        settings.put("quarkus.oidc.auth-server-url", issuer.url());
        // Soon enough for a test that changes the key.
        settings.put("quarkus.oidc.token.forced-jwk-refresh-interval", "1S");
        settings.put("yiyang.mode", "local");
        settings.put("yiyang.gateway.upstreams.health-kept-millis", "0");
        settings.put("yiyang.gateway.upstreams.open-api-kept-millis", "0");
        // None of these services hangs: one that is slow to say how it is, on a busy machine, is up all the same.
        settings.put("yiyang.gateway.upstreams.management-timeout-millis", "20000");
        // What these tests stream is small.
        settings.put("yiyang.gateway.limits.whole-body-bytes", "2");
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        return settings;
    }

    @Override
    public void inject(Object test) {
        running = this;
    }

    @Override
    public void stop() {
        services.values().forEach(TestService::stop);
        issuer.stop();
        vertx.close();
    }

    static TestService service(String name) {
        return running.services.get(name);
    }

    static TestIssuer issuer() {
        return running.issuer;
    }

    static int seenByAll() {
        return running.services.values().stream().mapToInt(TestService::seen).sum();
    }
}

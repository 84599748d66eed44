package org.yiyang.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An issuer, two instances of the contract service and nothing of the others. */
public final class TwoInstances implements QuarkusTestResourceLifecycleManager {
    private static TwoInstances running;

    private final Vertx vertx = Vertx.vertx();
    private List<TestService> instances;
    private TestIssuer issuer;

    @Override
    public Map<String, String> start() {
        issuer = new TestIssuer();
        instances = List.of(new TestService(vertx, "contract"), new TestService(vertx, "contract"));
        String urls = instances.get(0).url() + "," + instances.get(1).url();
        Map<String, String> settings = new HashMap<>();
        for (String name : List.of("institution", "insurance", "referral")) {
            settings.put("yiyang.gateway." + name + "-url", instances.get(0).url());
            settings.put(
                    "yiyang.gateway." + name + "-management-url",
                    instances.get(0).url());
        }
        settings.put("yiyang.gateway.contract-url", urls);
        settings.put("yiyang.gateway.contract-management-url", urls);
        settings.put("yiyang.gateway.upstreams.check-millis", "50");
        settings.put("yiyang.gateway.upstreams.health-kept-millis", "0");
        // Neither hangs: one that is slow to say how it is, on a busy machine, is ready all the same.
        settings.put("yiyang.gateway.upstreams.management-timeout-millis", "20000");
        settings.put("quarkus.oidc.auth-server-url", issuer.url());
        settings.put("yiyang.mode", "local");
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
        instances.forEach(TestService::stop);
        issuer.stop();
        vertx.close();
    }

    static TestService one(int index) {
        return running.instances.get(index);
    }

    static TestIssuer issuer() {
        return running.issuer;
    }
}

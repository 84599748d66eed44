package org.yiyang.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a service's Quarkus tests their database, Kafka and issuer: init argument {@code service=<name>}. */
public final class LocalResource implements QuarkusTestResourceLifecycleManager {
    private String service = "";

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", "");
    }

    @Override
    public Map<String, String> start() {
        LocalServers servers = LocalServers.startOnce();
        return LocalServers.SERVICES.contains(service) ? servers.config(service) : servers.configWithoutDatabase();
    }

    /** The servers end with the test process, so that the next test class finds them running. */
    @Override
    public void stop() {}
}

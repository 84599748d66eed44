package org.yiyang.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a service's Quarkus tests their database, Kafka and issuer: init argument {@code service=<name>}. */
public final class LocalResource implements QuarkusTestResourceLifecycleManager {
    private static final String COUNTER = "org.yiyang.kit.contract.CountedStatements";
    private String service = "";

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", "");
    }

    @Override
    public Map<String, String> start() {
        LocalServers servers = LocalServers.startOnce();
        return LocalServers.SERVICES.contains(service)
                ? counted(servers.config(service))
                : servers.configWithoutDatabase();
    }

    /** Has the driver count what it sends, where the tests bring what counts. */
    private static Map<String, String> counted(Map<String, String> config) {
        if (LocalResource.class.getResource("/" + COUNTER.replace('.', '/') + ".class") != null) {
            config.put("quarkus.datasource.jdbc.additional-jdbc-properties.queryInterceptors", COUNTER);
        }
        return config;
    }

    /** The servers end with the test process, so that the next test class finds them running. */
    @Override
    public void stop() {}
}

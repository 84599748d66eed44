package org.yiyang.launcher;

import java.net.URI;

/** Where everything of a running suite can be reached. */
public record SuiteAddresses(SuitePorts ports, String issuer, String kafka, String database) {
    static SuiteAddresses of(SuiteSettings settings) {
        return new SuiteAddresses(
                settings.ports(), settings.issuerUrl(), settings.kafkaServers(), settings.databaseServer());
    }

    /** The one address that callers use. */
    public URI gateway() {
        return application(Parts.GATEWAY);
    }

    public URI application(String name) {
        return URI.create("http://127.0.0.1:" + ports.of(name));
    }

    public URI management(String name) {
        return URI.create("http://127.0.0.1:" + ports.managementOf(name));
    }
}

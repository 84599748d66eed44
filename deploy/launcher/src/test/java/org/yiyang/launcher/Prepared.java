package org.yiyang.launcher;

import java.util.Set;
import java.util.TreeSet;
import org.yiyang.local.LocalServers;

/** What deploy/production/prepare makes; {@code PrepareIT} looks whether it does. */
final class Prepared {
    static final Set<String> FILES = files();

    private Prepared() {}

    private static Set<String> files() {
        Set<String> files = new TreeSet<>(Set.of(
                "accounts.sql",
                "ca.key",
                "ca.pem",
                "ca.srl",
                "grafana-admin.txt",
                "keycloak.env",
                "mysql-root.txt",
                "trust.p12"));
        for (String server : Set.of("mysql", "kafka", "keycloak", "gateway", "console")) {
            files.addAll(Set.of(server + ".crt", server + ".key", server + ".pem"));
        }
        for (String service : LocalServers.SERVICES) {
            files.addAll(Set.of(service + ".crt", service + ".key", service + ".pem", service + ".properties"));
            files.addAll(Set.of(
                    "keys-" + service,
                    "keys-" + service + "/field.properties",
                    "keys-" + service + "/blind.properties"));
        }
        return files;
    }
}

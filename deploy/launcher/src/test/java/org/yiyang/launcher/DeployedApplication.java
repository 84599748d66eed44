package org.yiyang.launcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiyang.local.LocalServers;

/**
 * An application as a form of deployment starts it.
 *
 * @param files where the files stand that it is given, by their paths there, and as what they are prepared
 * @param ports what it is expected to listen on
 * @param probes the addresses of its health, each as {@code port/path}
 * @param peers which host and port of this form is which application's
 * @param confined whether it runs as no root, in a read-only place and within limits of memory and processors
 */
record DeployedApplication(
        String name,
        String image,
        Map<String, String> environment,
        Map<String, String> files,
        Set<Integer> ports,
        Set<String> probes,
        Set<String> peers,
        boolean confined) {
    /** Those that deploy/production installs. */
    static final List<String> NAMES = List.copyOf(Parts.APPLICATIONS);

    boolean isGateway() {
        return name.equals(Parts.GATEWAY);
    }

    boolean isService() {
        return LocalServers.SERVICES.contains(name);
    }

    DeployedApplication with(String variable, String value) {
        Map<String, String> changed = new LinkedHashMap<>(environment);
        if (value == null) {
            changed.remove(variable);
        } else {
            changed.put(variable, value);
        }
        return new DeployedApplication(name, image, changed, files, ports, probes, peers, confined);
    }
}

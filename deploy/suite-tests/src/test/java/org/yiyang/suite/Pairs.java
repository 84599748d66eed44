package org.yiyang.suite;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiyang.local.LocalServers;

/** Two instances of each service, and a gateway that knows them all. */
final class Pairs implements AutoCloseable {
    private final Map<String, List<Application>> instances = new LinkedHashMap<>();
    private final Map<String, String> gatewaySettings = new TreeMap<>(Suite.SERVERS.configWithoutDatabase());
    private volatile Application gateway;
    private int gateways;

    Pairs() {
        this(Application.ROOT);
    }

    /** All of them as they were built in that tree of the repository. */
    Pairs(Path tree) {
        Suite.builtIn(tree);
        Suite.startServices(LocalServers.SERVICES);
        Map<String, String> config = gatewaySettings;
        config.put("yiyang.gateway.limits.calls-per-caller", "100000");
        config.put("yiyang.gateway.limits.rate-per-second", "100000");
        config.put("yiyang.gateway.limits.rate-burst", "100000");
        for (String service : LocalServers.SERVICES) {
            Application second = Suite.instance(service, service + "-2").start();
            instances.put(service, List.of(Suite.service(service), second));
            config.put("yiyang.gateway." + service + "-url", addresses(service, Application::uri));
            config.put("yiyang.gateway." + service + "-management-url", addresses(service, Application::management));
        }
        gateway = anotherGateway(tree);
    }

    private Application anotherGateway(Path tree) {
        gateways++;
        return new Application("gateway", "gateway-pairs-" + gateways, gatewaySettings)
                .of(tree)
                .start();
    }

    /** Callers are led to a new one, built in that tree, before the one of until now is asked to stop. */
    void replaceGateway(Path tree) {
        Application before = gateway;
        gateway = anotherGateway(tree);
        before.stop();
    }

    private String addresses(String service, Function<Application, URI> address) {
        return instances.get(service).stream()
                .map(one -> address.apply(one).toString())
                .collect(Collectors.joining(","));
    }

    Application gateway() {
        return gateway;
    }

    List<Application> of(String service) {
        return instances.get(service);
    }

    /** The instances of all services, those of one service after the other. */
    List<Application> all() {
        return instances.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public void close() {
        gateway.stop();
        instances.values().forEach(pair -> pair.get(1).stop());
    }
}

package org.yiyang.suite;

import java.net.URI;
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
    private final Application gateway;

    Pairs() {
        Suite.startServices(LocalServers.SERVICES);
        Map<String, String> config = new TreeMap<>(Suite.SERVERS.configWithoutDatabase());
        config.put("yiyang.gateway.limits.rate-per-second", "100000");
        config.put("yiyang.gateway.limits.rate-burst", "100000");
        for (String service : LocalServers.SERVICES) {
            Application second = Suite.instance(service, service + "-2").start();
            instances.put(service, List.of(Suite.service(service), second));
            config.put("yiyang.gateway." + service + "-url", addresses(service, Application::uri));
            config.put("yiyang.gateway." + service + "-management-url", addresses(service, Application::management));
        }
        gateway = new Application("gateway", "gateway-pairs", config).start();
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

    @Override
    public void close() {
        gateway.stop();
        instances.values().forEach(pair -> pair.get(1).stop());
    }
}

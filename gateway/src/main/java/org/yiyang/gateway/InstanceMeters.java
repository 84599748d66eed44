package org.yiyang.gateway;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/** Figures of each instance of the services, for as long as the settings name it. */
@ApplicationScoped
class InstanceMeters {
    private final Settings settings;
    private final MeterRegistry registry;

    InstanceMeters(Settings settings, MeterRegistry registry) {
        this.settings = settings;
        this.registry = registry;
    }

    void ofAll(String name, ToDoubleFunction<Address> figure) {
        keep(new Figure(name, figure, 1));
    }

    /** Only where a service has more than one instance. */
    void ofSeveral(String name, ToDoubleFunction<Address> figure) {
        keep(new Figure(name, figure, 2));
    }

    /** @param leastInstances that a service must have */
    private record Figure(String name, ToDoubleFunction<Address> of, int leastInstances) {}

    private record Labels(String service, Address address) {}

    private void keep(Figure figure) {
        Map<Labels, Meter> meters = new ConcurrentHashMap<>();
        settings.whenChanged(config -> bring(figure, meters, config));
        bring(figure, meters, settings.now());
    }

    private void bring(Figure figure, Map<Labels, Meter> meters, GatewayConfig config) {
        List<Labels> wanted = Upstream.reached(config).stream()
                .filter(upstream -> upstream.addresses().size() >= figure.leastInstances())
                .flatMap(upstream -> upstream.addresses().stream().map(address -> new Labels(upstream.name(), address)))
                .toList();
        meters.keySet().stream()
                .filter(labels -> !wanted.contains(labels))
                .toList()
                .forEach(gone -> registry.remove(meters.remove(gone)));
        wanted.forEach(labels -> meters.computeIfAbsent(labels, ignored -> register(figure, labels)));
    }

    private Meter register(Figure figure, Labels labels) {
        return Gauge.builder(figure.name(), labels.address(), figure.of())
                .strongReference(true)
                .tag("service", labels.service())
                .tag("address", labels.address().url().getAuthority())
                .register(registry);
    }
}

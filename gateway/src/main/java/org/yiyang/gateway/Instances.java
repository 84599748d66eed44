package org.yiyang.gateway;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which instance of a service is called: one after the other, those that do not report readiness last. An instance that
 * stops reports so before it refuses calls. Used by several event loops.
 */
@ApplicationScoped
class Instances {
    private static final String READY = "/q/health/ready";
    private final Derived<GatewayConfig, List<Upstream>> several;
    private final Set<Address> away = ConcurrentHashMap.newKeySet();
    /**
     * One turn for each service: with one for all, alternating calls
     * to two services would always meet the same instances.
     */
    private final Map<String, AtomicInteger> turns = new ConcurrentHashMap<>();

    private final ManagementCalls calls;
    private final long checkMillis;

    Instances(Settings settings, ManagementCalls calls, InstanceMeters meters) {
        this.calls = calls;
        this.checkMillis = settings.now().upstreams().checkMillis();
        this.several = new Derived<>(settings, config -> config, Instances::several);
        meters.ofSeveral("gateway.instance.ready", address -> away.contains(address) ? 0 : 1);
        settings.whenChanged(config -> away.retainAll(Upstream.addresses(config)));
    }

    private static List<Upstream> several(GatewayConfig config) {
        return Upstream.reached(config).stream()
                .filter(upstream -> upstream.addresses().size() > 1)
                .toList();
    }

    /** A service of one instance is not watched: there is no other to ask. */
    void start(@Observes StartupEvent started, Vertx vertx) {
        vertx.setPeriodic(checkMillis, ignored -> check());
    }

    /** The instances in the order in which they are to be tried. */
    List<Address> of(Upstream upstream) {
        List<Address> addresses = upstream.addresses();
        if (addresses.size() == 1) {
            return addresses;
        }
        List<Address> order = new ArrayList<>(addresses);
        AtomicInteger turn = turns.computeIfAbsent(upstream.name(), ignored -> new AtomicInteger());
        Collections.rotate(order, -Math.floorMod(turn.getAndIncrement(), order.size()));
        List<Address> last = order.stream().filter(away::contains).toList();
        order.removeAll(last);
        order.addAll(last);
        return order;
    }

    /** The same, and at the end the one that was tried already. */
    List<Address> otherThan(Upstream upstream, Address tried) {
        List<Address> order = new ArrayList<>(of(upstream));
        if (order.remove(tried)) {
            order.add(tried);
        }
        return order;
    }

    /** Whether another instance than this one says that it is ready. */
    boolean hasOther(Upstream upstream, Address tried) {
        return upstream.addresses().stream().anyMatch(one -> !one.equals(tried) && !away.contains(one));
    }

    private void check() {
        several.get()
                .forEach(upstream -> upstream.addresses()
                        .forEach(address -> calls.get(address, READY)
                                .onSuccess(ready -> away.remove(address))
                                .onFailure(failure -> away.add(address))));
    }
}

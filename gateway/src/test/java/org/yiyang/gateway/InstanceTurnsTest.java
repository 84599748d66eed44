package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstanceTurnsTest {
    private static final int ROUNDS = 12;

    @Test
    void callsToTwoServicesInAlternationMeetEveryInstanceOfBoth() {
        Settings settings = Settings.of(new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withDefaultValues(Map.of(
                        "yiyang.gateway.contract-url", "http://a:1,http://b:1",
                        "yiyang.gateway.contract-management-url", "http://a:2,http://b:2",
                        "yiyang.gateway.referral-url", "http://c:1,http://d:1",
                        "yiyang.gateway.referral-management-url", "http://c:2,http://d:2"))
                .build()
                .getConfigMapping(GatewayConfig.class));
        Instances instances = new Instances(settings, null, new InstanceMeters(settings, new SimpleMeterRegistry()));
        List<Upstream> two = Upstream.all(settings.now()).stream()
                .filter(upstream -> upstream.addresses().size() == 2)
                .toList();
        Map<String, Integer> met = new HashMap<>();
        for (int i = 0; i < ROUNDS; i++) {
            two.forEach(service -> met.merge(instances.of(service).get(0).url().getHost(), 1, Integer::sum));
        }
        assertEquals(Map.of("a", ROUNDS / 2, "b", ROUNDS / 2, "c", ROUNDS / 2, "d", ROUNDS / 2), met);
    }
}

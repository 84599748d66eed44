package org.yiyang.referral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An institution as the register publishes it, with what it is, what it has and where. */
final class Capable {
    private final String id;
    private final Map<String, Object> state = new LinkedHashMap<>();
    private final List<Map<String, Object>> offerings = new ArrayList<>();

    private Capable(String id, String side, String region) {
        this.id = id;
        state.put("id", id);
        state.put("name", "机构" + id.substring(0, 8));
        state.put("phone", Registers.PHONE);
        state.put("kind", side);
        state.put("regionCode", region);
        state.put("status", "OPERATING");
        state.put("practice", List.of(Map.of("from", "2019-01-01")));
        state.put("qualifications", List.of());
        state.put("offerings", offerings);
    }

    static Capable medical(String id, String region) {
        return new Capable(id, "MEDICAL", region);
    }

    static Capable home(String id, String region) {
        return new Capable(id, "CARE", region);
    }

    Capable inside(String parent) {
        state.put("parentId", parent);
        return this;
    }

    Capable of(String category) {
        state.put("category", category);
        return this;
    }

    Capable named(String name) {
        state.put("name", name);
        return this;
    }

    Capable level(String level) {
        state.put("hospitalLevel", level);
        return this;
    }

    Capable with(String kind, String code) {
        offerings.add(Map.of("kind", kind, "code", code, "from", "2019-01-01"));
        return this;
    }

    Capable at(double latitude, double longitude) {
        state.put("location", Map.of("latitude", latitude, "longitude", longitude));
        return this;
    }

    ConsumerRecord<String, byte[]> event(long sequence) {
        return Registers.event("institution", id, sequence, state);
    }
}

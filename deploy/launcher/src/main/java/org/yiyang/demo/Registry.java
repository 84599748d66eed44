package org.yiyang.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The institutions of the case as they stand in the registry, found by their business keys or taken over. */
final class Registry {
    private static final String PATH = "/api/v1/institutions";
    private final DemoGateway door;
    private final CityCase city;
    private final Map<String, String> ids = new HashMap<>();
    private final Person health = Person.official("市卫健委", "HEALTH_ADMIN");
    private final Person civil = Person.official("市民政局", "CIVIL_ADMIN");

    Registry(DemoGateway door, CityCase city) {
        this.door = door;
        this.city = city;
    }

    /** The id of an institution that was found or entered before. */
    String id(String key) {
        String id = ids.get(key);
        if (id == null) {
            throw new DemoFailure(key + " is not in the registry");
        }
        return id;
    }

    CityCase.Institution facts(String key) {
        return city.institutions().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Looks an institution up; true if it is there. */
    boolean find(CityCase.Institution one) {
        String query = one.creditCode() == null
                ? "?parent=" + id(one.parent()) + "&name=" + encoded(one.name())
                : "?creditCode=" + one.creditCode();
        Reply answer = door.get(health, PATH + query).ok();
        if (answer.body().path("items").isEmpty()) {
            return false;
        }
        ids.put(one.key(), answer.body().path("items").get(0).path("id").asText());
        return true;
    }

    /** Takes an institution over with its certificates, by the department whose matter they are. */
    void takeOver(CityCase.Institution one) {
        boolean care = one.certificates().stream().allMatch(held -> held.kind().equals("CARE_FILING"));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("institution", entry(one));
        body.put(
                "qualifications",
                one.certificates().stream().map(Registry::certificate).toList());
        body.put("document", city.document());
        body.put("reason", "存量登记");
        Reply answer =
                door.post(care ? civil : health, PATH + "/takeover", body).ok();
        ids.put(one.key(), answer.id());
    }

    private Map<String, Object> entry(CityCase.Institution one) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", one.name());
        entry.put("category", one.category());
        put(entry, "hospitalLevel", one.hospitalLevel());
        put(entry, "creditCode", one.creditCode());
        entry.put("regionCode", one.regionCode());
        entry.put("address", one.address());
        entry.put("ownership", one.ownership());
        put(entry, "parentId", one.parent() == null ? null : id(one.parent()));
        put(entry, "operatedById", one.operator() == null ? null : id(one.operator()));
        entry.put("beds", one.beds());
        entry.put("openedOn", one.openedOn().toString());
        return entry;
    }

    private static Map<String, Object> certificate(CityCase.Certificate held) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", held.kind());
        body.put("number", held.number());
        body.put("authority", held.authority());
        body.put("validFrom", held.validFrom().toString());
        put(
                body,
                "validUntil",
                held.validUntil() == null ? null : held.validUntil().toString());
        return body;
    }

    private static void put(Map<String, Object> body, String field, String value) {
        if (value != null) {
            body.put(field, value);
        }
    }

    /** Enters the figures of the city's day as a confirmed snapshot, unless they are there; true if they were. */
    boolean figures(CityCase.Institution one) {
        Reply known = door.get(health, "/api/v1/monitoring-snapshots?institution=" + id(one.key()))
                .ok();
        if (!known.body().path("items").isEmpty()) {
            return true;
        }
        Map<String, Object> body = Map.of(
                "institutionId",
                id(one.key()),
                "asOf",
                city.asOf().toString(),
                "figures",
                one.figures(),
                "document",
                city.document(),
                "reason",
                "存量登记");
        door.post(health, "/api/v1/monitoring-snapshots/takeover", body).ok();
        return false;
    }

    /** Enters what an institution is a pilot of, unless it is known; true if it was. */
    boolean pilot(CityCase.Institution one, CityCase.Pilot pilot) {
        Reply known = door.get(health, "/api/v1/pilots?institution=" + id(one.key()) + "&level=" + pilot.level())
                .ok();
        if (!known.body().path("items").isEmpty()) {
            return true;
        }
        Map<String, Object> named = Map.of(
                "institutionId",
                id(one.key()),
                "level",
                pilot.level(),
                "programme",
                pilot.programme(),
                "validFrom",
                pilot.validFrom().toString());
        door.post(
                        health,
                        "/api/v1/pilots/takeover",
                        Map.of("pilot", named, "document", city.document(), "reason", "存量登记"))
                .ok();
        return false;
    }

    /** An institution as the health bureau sees it. */
    Reply read(String key) {
        return door.get(health, PATH + "/" + id(key)).ok();
    }

    List<CityCase.Institution> all() {
        return city.institutions();
    }

    Person health() {
        return health;
    }

    Person civil() {
        return civil;
    }

    void remember(String key, String id) {
        ids.put(key, id);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.yiyang.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What all acts share: the door, the script, the registry, and the offices of the city. */
final class Stage {
    static final String CITY = "4601";
    /** How soon it was is printed; a busy machine that needs longer has shown it all the same. */
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(60);

    private static final Duration THROUGH_WITHIN = Duration.ofSeconds(90);
    private static final int LOOK_MILLIS = 10;
    private final DemoGateway door;
    private final Script script;
    private final CityCase city;
    private final Registry registry;
    private final LocalDate today;
    private final Person insurance = Person.official("市医保局", "INSURANCE_ADMIN");
    private final Person agent = Person.official("市医保经办", "INSURANCE_AGENT");

    Stage(DemoGateway door, Script script, CityCase city, Clock clock) {
        this.door = door;
        this.script = script;
        this.city = city;
        this.registry = new Registry(door, city);
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    /**
     * A POST that needs what another service has published; it is repeated until that was consumed. A refusal keeps nothing, so
     * the repetition is the first request once more.
     */
    Reply postOnceKnown(Person who, String path, Object body) {
        return untilKnown(() -> door.post(who, path, body));
    }

    Reply untilKnown(Supplier<Reply> call) {
        long end = System.nanoTime() + KNOWN_WITHIN.toNanos();
        Reply answer = call.get();
        while ((answer.status() == 422 || answer.status() == 404) && System.nanoTime() - end < 0) {
            pause();
            answer = call.get();
        }
        return answer.ok();
    }

    /** Waits until a file is through. */
    JsonNode through(Supplier<JsonNode> read) {
        return await(read, now -> now.path("status").asText().equals("DONE"), THROUGH_WITHIN);
    }

    /** Waits until something is so; what it last was, if it never becomes so. */
    JsonNode await(Supplier<JsonNode> read, java.util.function.Predicate<JsonNode> so) {
        return await(read, so, KNOWN_WITHIN);
    }

    private static JsonNode await(Supplier<JsonNode> read, java.util.function.Predicate<JsonNode> so, Duration within) {
        long end = System.nanoTime() + within.toNanos();
        JsonNode now = read.get();
        while (!so.test(now) && System.nanoTime() - end < 0) {
            pause();
            now = read.get();
        }
        return now;
    }

    /** The designation of an institution, missing if it has none. */
    JsonNode designation(String key) {
        return first(door.get(agent, "/api/v1/designations?institution=" + registry.id(key))
                .ok());
    }

    /** The id of an elder among the residents of the home; by the masked number, so that no search need be audited. */
    Optional<JsonNode> findElder(CityCase.Elder elder) {
        String number = elder.citizenId();
        String head = number.substring(0, 6);
        String tail = number.substring(number.length() - 4);
        Reply residents = door.get(agent, "/api/v1/elders?residence=" + registry.id(elder.home()))
                .ok();
        for (JsonNode one : residents.body().path("items")) {
            String masked = one.path("citizenId").asText();
            if (masked.startsWith(head) && masked.endsWith(tail)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    String elderId(String key) {
        CityCase.Elder elder = city.elders().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        return findElder(elder)
                .orElseThrow(() -> new DemoFailure("elder " + key + " is not entered"))
                .path("id")
                .asText();
    }

    Map<String, Object> elderBody(CityCase.Elder elder) {
        return Map.of(
                "name",
                elder.name(),
                "citizenId",
                elder.citizenId(),
                "phone",
                elder.phone(),
                "regionCode",
                registry.facts(elder.home()).regionCode(),
                "insured",
                List.of(Map.of("type", "RESIDENT", "from", "2015-01-01")),
                "residence",
                Map.of("institutionId", registry.id(elder.home()), "from", "2019-01-01"));
    }

    /** The first item of a list, missing if it is empty. */
    static JsonNode first(Reply list) {
        JsonNode items = list.body().path("items");
        return items.isEmpty() ? MissingNode.getInstance() : items.get(0);
    }

    String counted(int entered, int all, String what) {
        if (entered > 0) {
            script.playedAgain();
        }
        return entered == 0 ? all + " " + what + ", known already" : entered + " of " + all + " " + what + " entered";
    }

    Person at(String office, String role, String key) {
        return Person.at(office, role, registry.id(key));
    }

    private static void pause() {
        pause(LOOK_MILLIS);
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("stopped");
        }
    }

    DemoGateway door() {
        return door;
    }

    Script script() {
        return script;
    }

    CityCase city() {
        return city;
    }

    Registry registry() {
        return registry;
    }

    LocalDate today() {
        return today;
    }

    Person health() {
        return registry.health();
    }

    Person insurance() {
        return insurance;
    }

    Person agent() {
        return agent;
    }
}

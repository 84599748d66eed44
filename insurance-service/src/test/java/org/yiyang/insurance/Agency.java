package org.yiyang.insurance;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.yiyang.local.LocalServers;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** The people who call in these tests, what they usually send, and what is heard of institutions. */
final class Agency {
    static final String REGION = "460106";
    private static final int THREADS = 50;
    private static final Map<String, Long> OFFSETS = new HashMap<>();
    private final LocalServers servers = LocalServers.startOnce();

    LocalServers servers() {
        return servers;
    }

    RequestSpecification as(String role) {
        return with(TokenRequest.as(role).region("4601"));
    }

    RequestSpecification staff(String role, UUID institution) {
        return with(TokenRequest.as(role).institution(institution.toString()));
    }

    RequestSpecification with(TokenRequest token) {
        return given().auth()
                .oauth2(servers.token(token))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }

    void set(String parameter, String region, String value) {
        as("INSURANCE_ADMIN")
                .body(Map.of(
                        "region", region, "validFrom", TestClock.today().toString(), "value", value, "reason", "试点"))
                .put("/api/v1/insurance/parameters/" + parameter);
    }

    /** An institution as its events tell it. */
    record Told(
            UUID id,
            String kind,
            String category,
            UUID parent,
            String region,
            String ownership,
            int beds,
            String status,
            List<Map<String, Object>> periods) {
        static Told hospital(UUID id) {
            return new Told(
                    id, "MEDICAL", "GENERAL_HOSPITAL", null, REGION, "PRIVATE_NONPROFIT", 80, "OPERATING", valid());
        }

        static Told home(UUID id) {
            return new Told(id, "CARE", "NURSING_HOME", null, REGION, "PRIVATE_NONPROFIT", 120, "OPERATING", List.of());
        }

        static Told unit(UUID id, UUID home) {
            return new Told(id, "MEDICAL", "INFIRMARY", home, REGION, "PRIVATE_NONPROFIT", 0, "OPERATING", valid());
        }

        Told withPeriods(List<Map<String, Object>> changed) {
            return new Told(id, kind, category, parent, region, ownership, beds, status, changed);
        }

        Told inRegion(String other) {
            return new Told(id, kind, category, parent, other, ownership, beds, status, periods);
        }

        Told ofTheState() {
            return new Told(id, kind, category, parent, region, "PUBLIC", beds, status, periods);
        }

        static List<Map<String, Object>> valid() {
            return List.of(period("VALID", LocalDate.parse("2019-01-01"), null));
        }

        String name() {
            return "机构" + id.toString().substring(24);
        }

        Map<String, Object> state() {
            Map<String, Object> state = new HashMap<>();
            state.put("id", id);
            state.put("name", name());
            state.put("phone", "0898-66220000");
            state.put("kind", kind);
            state.put("category", category);
            state.put("creditCode", parent == null ? "52460106MJ0800011G" : null);
            state.put("regionCode", region);
            state.put("address", "龙华区");
            state.put("ownership", ownership);
            state.put("beds", beds);
            state.put("openedOn", "2019-01-01");
            state.put("status", status);
            state.put("origin", "TAKEOVER");
            state.put("dualCertified", List.of());
            if (parent != null) {
                state.put("parentId", parent);
            }
            state.put(
                    "qualifications",
                    periods.isEmpty()
                            ? List.of()
                            : List.of(Map.of(
                                    "id", UUID.randomUUID(),
                                    "kind", "MEDICAL_LICENCE",
                                    "number", "1",
                                    "authority", "海口市",
                                    "periods", periods)));
            return state;
        }
    }

    static Map<String, Object> period(String state, LocalDate from, LocalDate to) {
        Map<String, Object> period = new HashMap<>(Map.of("state", state, "from", from.toString()));
        if (to != null) {
            period.put("to", to.toString());
        }
        return period;
    }

    /** The record on the topic that tells a state. */
    static ConsumerRecord<String, byte[]> record(Told told, long sequence) {
        return record(
                told.id(),
                UUID.randomUUID(),
                sequence,
                Json.text(Map.of("happened", List.of(), "state", told.state())));
    }

    /** An institution that has closed since a day; {@code successor} goes on in its place, null where nobody does. */
    static ConsumerRecord<String, byte[]> closed(Told told, LocalDate since, UUID successor, long sequence) {
        Map<String, Object> state = told.state();
        state.put("status", "CLOSED");
        state.put("closedOn", since.toString());
        state.put("replacedById", successor);
        String body = Json.text(Map.of("happened", List.of(), "state", state));
        return record(told.id(), UUID.randomUUID(), sequence, body);
    }

    static ConsumerRecord<String, byte[]> record(UUID subject, UUID event, long sequence, String body) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                "yiyang.institution", 99, nextOffset(), subject.toString(), body.getBytes(StandardCharsets.UTF_8));
        header(record, "ce_id", event.toString());
        header(record, "ce_type", "yiyang.institution.changed");
        header(record, "ce_subject", subject.toString());
        header(record, "ce_sequence", Long.toString(sequence));
        header(record, "ce_time", "2026-11-01T00:00:00Z");
        return record;
    }

    private static synchronized long nextOffset() {
        return OFFSETS.merge("yiyang.institution", 1L, Long::sum);
    }

    private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, Object> submission(UUID institution) {
        Map<String, Object> body = new HashMap<>(facts());
        body.put("institutionId", institution);
        return body;
    }

    static Map<String, Object> facts() {
        return Map.of(
                "firstRegisteredPhysicians",
                1,
                "insuranceManager",
                true,
                "insuranceDepartment",
                false,
                "systemsReady",
                true);
    }

    static Map<String, Object> designation(UUID institution, String code) {
        return Map.of(
                "institutionId",
                institution,
                "code",
                code,
                "agreement",
                Map.of(
                        "agreementNumber", "海口医保协〔2026〕1号",
                        "termFrom", TestClock.today().minusMonths(2).toString(),
                        "termUntil", TestClock.today().plusMonths(9).toString()),
                "document",
                "存量登记表1",
                "reason",
                "系统上线存量登记");
    }

    ValidatableResponse takeOver(UUID institution) {
        return as("INSURANCE_AGENT")
                .body(designation(institution, SyntheticCodes.designationCode()))
                .post("/api/v1/designations/takeover")
                .then()
                .statusCode(201);
    }

    static Map<String, Object> elder(String citizenId, UUID home) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "name",
                "欧阳测试",
                "citizenId",
                citizenId,
                "phone",
                "13800001234",
                "regionCode",
                REGION,
                "insured",
                List.of(Map.of("type", "RESIDENT", "from", "2020-01-01")),
                "priorityGroups",
                List.of("ADVANCED_AGE")));
        if (home != null) {
            body.put("residence", Map.of("institutionId", home, "from", "2025-03-01"));
        }
        return body;
    }

    /** The status codes of the same call made by fifty at once. */
    static List<Integer> atOnce(Callable<Integer> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Integer> codes = new ArrayList<>();
            for (Future<Integer> answer : pool.invokeAll(Collections.nCopies(THREADS, call))) {
                codes.add(answer.get());
            }
            return codes;
        } finally {
            pool.shutdownNow();
        }
    }
}

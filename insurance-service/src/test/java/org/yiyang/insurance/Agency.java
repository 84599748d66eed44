package org.yiyang.insurance;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.client.Body;
import org.yiyang.kit.client.Crowd;
import org.yiyang.kit.inbox.ArrivedEvent;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** The people who call in these tests, what they usually send, and the events of institutions. */
final class Agency {
    static final String REGION = "460106";
    private static final int THREADS = 50;

    ApiCaller as(String role) {
        return ApiCaller.as(role).region("4601");
    }

    ApiCaller staff(String role, UUID institution) {
        return ApiCaller.as(role).institution(institution);
    }

    ApiCaller with(TokenRequest token) {
        return ApiCaller.with(token);
    }

    void set(String parameter, String region, String value) {
        set(as("INSURANCE_ADMIN"), parameter, region, value);
    }

    /** Decides a parameter from today on, as far as it is not so already. */
    static void set(ApiCaller official, String parameter, String region, String value) {
        Body setting = Body.of("region", region, "validFrom", TestClock.today(), "value", value, "reason", "试点");
        official.put("/api/v1/insurance/parameters/" + parameter, setting);
    }

    /** An institution as its events describe it. */
    record Registered(UUID id, Body facts, List<Map<String, Object>> periods) {
        static Registered hospital(UUID id) {
            return new Registered(id, facts("MEDICAL", "GENERAL_HOSPITAL", 80), valid());
        }

        static Registered home(UUID id) {
            return new Registered(id, facts("CARE", "NURSING_HOME", 120), List.of());
        }

        static Registered unit(UUID id, UUID home) {
            return new Registered(id, Body.like(facts("MEDICAL", "INFIRMARY", 0), "parentId", home), valid());
        }

        private static Body facts(String kind, String category, int beds) {
            return Body.json("""
                    {kind: '%s', category: '%s', beds: %s, regionCode: '%s', ownership: 'PRIVATE_NONPROFIT',
                     status: 'OPERATING', phone: '0898-66220000', address: '龙华区', openedOn: '2019-01-01',
                     origin: 'TAKEOVER', dualCertified: [], qualifications: []}""", kind, category, beds, REGION);
        }

        Registered withPeriods(List<Map<String, Object>> changed) {
            return new Registered(id, facts, changed);
        }

        Registered inRegion(String other) {
            return but("regionCode", other);
        }

        Registered ofTheState() {
            return but("ownership", "PUBLIC");
        }

        Registered but(String fact, Object value) {
            return new Registered(id, Body.like(facts, fact, value), periods);
        }

        static List<Map<String, Object>> valid() {
            return List.of(period("VALID", LocalDate.parse("2019-01-01"), null));
        }

        String name() {
            return "机构" + id.toString().substring(24);
        }

        /** Of each institution another one, as their register gives them out. */
        String creditCode() {
            return "52460106" + id.toString().substring(26).toUpperCase(Locale.ROOT);
        }

        Map<String, Object> state() {
            Body state = Body.like(facts, "id", id, "name", name());
            if (!facts.containsKey("parentId")) {
                state.putIfAbsent("creditCode", creditCode());
            }
            if (!periods.isEmpty()) {
                Body licence = Body.json("{kind: 'MEDICAL_LICENCE', number: '1', authority: '海口市'}");
                licence.putAll(Map.of("id", UUID.randomUUID(), "periods", periods));
                state.put("qualifications", List.of(licence));
            }
            return state;
        }
    }

    static Map<String, Object> period(String state, LocalDate from, LocalDate to) {
        return Body.of("state", state, "from", from, "to", to);
    }

    /** The record of a state on the topic. */
    static ConsumerRecord<String, byte[]> record(Registered said, long sequence) {
        return ArrivedEvent.of("institution", said.id(), sequence, said.state());
    }

    /** An institution that has closed since a day; {@code successor} goes on in its place, null where nobody does. */
    static ConsumerRecord<String, byte[]> closed(Registered said, LocalDate since, UUID successor, long sequence) {
        Body state = Body.like(said.state(), "status", "CLOSED", "closedOn", since, "replacedById", successor);
        return ArrivedEvent.of("institution", said.id(), sequence, state);
    }

    static ConsumerRecord<String, byte[]> record(UUID subject, UUID event, long sequence, String body) {
        return new ArrivedEvent("institution", event, subject.toString(), sequence, "2026-11-01T00:00:00Z", body)
                .arrived();
    }

    static Map<String, Object> submission(UUID institution) {
        return Body.like(facts(), "institutionId", institution);
    }

    static Map<String, Object> facts() {
        return Body.json("""
                {firstRegisteredPhysicians: 1, insuranceManager: true, insuranceDepartment: false, systemsReady: true,
                 materials: ['APPLICATION_FORM', 'LICENCE_COPY', 'MANAGEMENT_RULES', 'INFORMATION_SYSTEM', 'FUND_FORECAST']}""");
    }

    static Map<String, Object> designation(UUID institution, String code) {
        LocalDate from = TestClock.today().minusMonths(2);
        LocalDate until = TestClock.today().plusMonths(9);
        return Body.json("""
                {institutionId: '%s', code: '%s', document: '存量登记表1', reason: '系统上线存量登记',
                 agreement: {agreementNumber: '海口医保协〔2026〕1号', termFrom: '%s', termUntil: '%s'}}
                """, institution, code, from, until);
    }

    ValidatableResponse takeOver(UUID institution) {
        return as("INSURANCE_AGENT")
                .post("/api/v1/designations/takeover", designation(institution, SyntheticCodes.designationCode()))
                .created();
    }

    static Map<String, Object> elder(String citizenId, UUID home) {
        Body elder = Body.json("""
                {name: '欧阳测试', citizenId: '%s', phone: '13800001234', regionCode: '%s',
                 insured: [{type: 'RESIDENT', from: '2020-01-01'}], priorityGroups: ['ADVANCED_AGE']}""", citizenId, REGION);
        if (home != null) {
            elder.put("residence", Map.of("institutionId", home, "from", "2025-03-01"));
        }
        return elder;
    }

    /** The status codes of the same call made by fifty at once. */
    static List<Integer> atOnce(Callable<Integer> call) {
        return Crowd.statuses(Collections.nCopies(THREADS, call));
    }
}

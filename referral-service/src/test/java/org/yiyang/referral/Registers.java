package org.yiyang.referral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.yiyang.kit.inbox.ArrivedEvent;
import org.yiyang.kit.inbox.Inbox;

/** What the other services publish in these tests, as records of their topics. */
final class Registers {
    static final String HOME = "示范养老院";
    static final String UNIT = "示范养老院医务室";
    static final String HOSPITAL = "海口市示范医院";
    static final String HEALTH_CENTRE = "示范社区卫生服务中心";
    static final String PHONE = "0898-66220000转801";
    static final String NIECE = "0198a7c0-0000-7000-8000-000000000493";
    static final String DAUGHTER = "0198a7c0-0000-7000-8000-000000000491";
    static final String SON = "0198a7c0-0000-7000-8000-000000000492";
    private final Inbox inbox;

    Registers(Inbox inbox) {
        this.inbox = inbox;
    }

    void consume(List<ConsumerRecord<String, byte[]>> sent) {
        inbox.apply(sent);
    }

    @SafeVarargs
    final void consume(ConsumerRecord<String, byte[]>... sent) {
        inbox.apply(List.of(sent));
    }

    static ConsumerRecord<String, byte[]> event(String kind, String subject, long sequence, Map<String, ?> state) {
        return ArrivedEvent.of(kind, subject, sequence, "2026-11-01T00:00:00Z", state);
    }

    /** A hospital; without {@code to} its licence holds on. */
    static ConsumerRecord<String, byte[]> hospital(String id, long sequence, String to) {
        return institution(id, sequence, null, "MEDICAL_LICENCE", to, "460106");
    }

    /** The medical unit inside a home. */
    static ConsumerRecord<String, byte[]> unit(String id, long sequence, String home, String to) {
        return institution(id, sequence, home, "MEDICAL_FILING", to, "460106");
    }

    /** A hospital as newer events say it: with the days on which it may practise, whatever its certificates say. */
    static ConsumerRecord<String, byte[]> practising(String id, long sequence, String status, String from, String to) {
        Map<String, Object> days = new LinkedHashMap<>();
        days.put("from", from);
        days.put("to", to);
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("id", id);
        state.put("kind", "MEDICAL");
        state.put("regionCode", "460106");
        state.put("status", status);
        state.put("practice", List.of(days));
        state.put("qualifications", List.of());
        return event("institution", id, sequence, state);
    }

    /** A community health centre. */
    static ConsumerRecord<String, byte[]> healthCentre(String id, long sequence, String region) {
        Map<String, Object> registration = new LinkedHashMap<>();
        registration.put("from", "2019-01-01");
        registration.put("status", "OPERATING");
        registration.put("category", "COMMUNITY_HEALTH_CENTRE");
        registration.put("regionCode", region);
        return withRegistration(id, sequence, region, List.of(registration), List.of());
    }

    /** A hospital that has registered a capability. */
    static ConsumerRecord<String, byte[]> capable(String id, long sequence, String region, String capability) {
        Map<String, Object> offering = Map.of("kind", "CAPABILITY", "code", capability, "from", "2022-01-01");
        return withRegistration(id, sequence, region, List.of(), List.of(offering));
    }

    private static ConsumerRecord<String, byte[]> withRegistration(
            String id, long sequence, String region, List<?> registrations, List<?> offerings) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("id", id);
        state.put("name", HEALTH_CENTRE);
        state.put("phone", PHONE);
        state.put("kind", "MEDICAL");
        state.put("regionCode", region);
        state.put("status", "OPERATING");
        state.put("practice", List.of(Map.of("from", "2019-01-01")));
        state.put("qualifications", List.of());
        state.put("registrations", registrations);
        state.put("offerings", offerings);
        return event("institution", id, sequence, state);
    }

    /** An elder who lives at home in a region. */
    static ConsumerRecord<String, byte[]> elderAtHome(String id, long sequence, String status, String region) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("id", id);
        state.put("status", status);
        state.put("regionCode", region);
        state.put("deceasedOn", status.equals("DECEASED") ? "2026-11-01" : null);
        state.put(
                "authorisations",
                List.of(
                        Map.of("person", DAUGHTER, "scope", "VIEW_AND_PROPOSE", "validUntil", "2099-12-31"),
                        Map.of("person", NIECE, "scope", "VIEW", "validUntil", "2099-12-31")));
        return event("elder", id, sequence, state);
    }

    /** A closed hospital; without a successor none took its place. */
    static ConsumerRecord<String, byte[]> closed(String id, long sequence, String from, String to, String successor) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("id", id);
        state.put("kind", "MEDICAL");
        state.put("regionCode", "460106");
        state.put("status", "CLOSED");
        state.put("closedOn", to);
        state.put("replacedById", successor);
        state.put("practice", List.of(Map.of("from", from, "to", to)));
        state.put("qualifications", List.of());
        return event("institution", id, sequence, state);
    }

    static ConsumerRecord<String, byte[]> agreementWithoutDoctor(
            String id, long sequence, String hospital, String home) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("id", id);
        state.put("medicalId", hospital);
        state.put("careId", home);
        state.put("primary", true);
        state.put("inForce", List.of(period("EFFECTIVE", "2024-01-01", null)));
        state.put("postings", List.of());
        return event("agreement", id, sequence, state);
    }

    /** An elder who lives in a home. */
    static ConsumerRecord<String, byte[]> resident(String id, long sequence, String home) {
        return residentOf("460106", id, sequence, home);
    }

    /** The same, registered in a region. */
    static ConsumerRecord<String, byte[]> residentOf(String region, String id, long sequence, String home) {
        return event(
                "elder",
                id,
                sequence,
                Map.of("id", id, "status", "ACTIVE", "regionCode", region, "residenceInstitutionId", home));
    }

    static ConsumerRecord<String, byte[]> unitIn(String region, String id, long sequence, String home) {
        return institution(id, sequence, home, "MEDICAL_FILING", null, region);
    }

    static ConsumerRecord<String, byte[]> home(String id, long sequence) {
        return event(
                "institution",
                id,
                sequence,
                Map.of(
                        "id",
                        id,
                        "name",
                        HOME,
                        "kind",
                        "CARE",
                        "regionCode",
                        "460106",
                        "status",
                        "OPERATING",
                        "qualifications",
                        List.of()));
    }

    static ConsumerRecord<String, byte[]> institution(
            String id, long sequence, String parent, String certificate, String to, String region) {
        List<Map<String, Object>> periods = new ArrayList<>();
        periods.add(period("VALID", "2019-01-01", to));
        if (to != null) {
            periods.add(period("REVOKED", to, null));
        }
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("id", id);
        state.put("name", parent == null ? HOSPITAL : UNIT);
        state.put("kind", "MEDICAL");
        state.put("regionCode", region);
        state.put("parentId", parent);
        state.put("phone", parent == null ? PHONE : null);
        state.put("address", "示范路8号");
        state.put("status", "OPERATING");
        state.put(
                "qualifications",
                List.of(Map.of("id", UUID.randomUUID().toString(), "kind", certificate, "periods", periods)));
        return event("institution", id, sequence, state);
    }

    /** An agreement with a green channel for referrals and a posted doctor. */
    static ConsumerRecord<String, byte[]> agreement(String id, long sequence, String hospital, String home, String to) {
        return event("agreement", id, sequence, state(id, hospital, home, to, false));
    }

    /** The same whose green channel is for visits, too. */
    static ConsumerRecord<String, byte[]> greenForVisits(String id, long sequence, String hospital, String home) {
        return event("agreement", id, sequence, state(id, hospital, home, null, true));
    }

    private static Map<String, Object> state(String id, String hospital, String home, String to, boolean visits) {
        Map<String, Object> green = new LinkedHashMap<>(Map.of("referral", true, "responseMinutes", 30));
        green.putAll(Map.of("appointment", visits, "contactPhone", PHONE));
        Map<String, Object> state = new LinkedHashMap<>(Map.of("id", id, "medicalId", hospital, "careId", home));
        state.putAll(Map.of("primary", true, "greenChannel", green));
        state.put("inForce", List.of(period("EFFECTIVE", "2024-01-01", to)));
        state.put("postings", List.of(Map.of("role", "PHYSICIAN", "from", "2024-01-01")));
        return state;
    }

    static ConsumerRecord<String, byte[]> designation(String id, long sequence, String institution, String state) {
        return event(
                "designation",
                id,
                sequence,
                Map.of("id", id, "institutionId", institution, "inForce", List.of(period(state, "2024-01-01", null))));
    }

    static ConsumerRecord<String, byte[]> elder(String id, long sequence, String status) {
        return elder(id, sequence, status, null);
    }

    static ConsumerRecord<String, byte[]> elder(String id, long sequence, String status, String home) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("id", id);
        state.put("status", status);
        state.put("regionCode", "460106");
        state.put("residenceInstitutionId", home);
        state.put("deceasedOn", status.equals("DECEASED") ? "2026-11-01" : null);
        state.put(
                "authorisations",
                List.of(
                        Map.of("person", DAUGHTER, "scope", "VIEW_AND_PROPOSE", "validUntil", "2099-12-31"),
                        Map.of("person", NIECE, "scope", "VIEW", "validUntil", "2099-12-31"),
                        Map.of("person", SON, "scope", "VIEW_AND_PROPOSE", "validUntil", "2020-12-31")));
        return event("elder", id, sequence, state);
    }

    /** An elder whose record became part of another one. */
    static ConsumerRecord<String, byte[]> merged(String id, long sequence, String survivor) {
        return event(
                "elder",
                id,
                sequence,
                Map.of("id", id, "status", "MERGED", "regionCode", "460106", "mergedIntoId", survivor));
    }

    /** An elder who has authorised one account to act. */
    static ConsumerRecord<String, byte[]> authorising(String id, long sequence, String account) {
        return authorising(id, sequence, account, "2099-12-31");
    }

    static ConsumerRecord<String, byte[]> authorising(String id, long sequence, String account, String until) {
        return authorising(id, sequence, account, until, "VIEW_AND_PROPOSE");
    }

    static ConsumerRecord<String, byte[]> authorising(
            String id, long sequence, String account, String until, String scope) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("id", id);
        state.put("status", "ACTIVE");
        state.put("regionCode", "460106");
        state.put("authorisations", List.of(Map.of("person", account, "scope", scope, "validUntil", until)));
        return event("elder", id, sequence, state);
    }

    static Map<String, Object> period(String state, String from, String to) {
        Map<String, Object> period = new LinkedHashMap<>();
        period.put("state", state);
        period.put("from", from);
        period.put("to", to);
        return period;
    }
}

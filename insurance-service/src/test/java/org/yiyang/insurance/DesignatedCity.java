package org.yiyang.insurance;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.insurance.Agency.Registered;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.client.Body;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.SyntheticCodes;

/** A city that no other test counts: its institutions, and its agency from the application to the end of an agreement. */
final class DesignatedCity {
    private static final String DESIGNATIONS = "/api/v1/designations";
    private final String code;
    private final Inbox inbox;

    DesignatedCity(String code, Inbox inbox) {
        this.code = code;
        this.inbox = inbox;
        Agency.set(official("INSURANCE_ADMIN"), "TAKEOVER_WINDOW_OPEN", code, "true");
    }

    ApiCaller official(String role) {
        return ApiCaller.as(role).region(code);
    }

    String district() {
        return code + "01";
    }

    /** An institution of the city, as its register published it first. */
    UUID knows(Registered one) {
        publishes(one, 0);
        return one.id();
    }

    void publishes(Registered one, long sequence) {
        inbox.apply(List.of(Agency.record(one, sequence)));
    }

    Registered hospital() {
        return Registered.hospital(UUID.randomUUID()).inRegion(district());
    }

    Registered unitOf(UUID home) {
        return Registered.unit(UUID.randomUUID(), home).inRegion(district());
    }

    static Body term(LocalDate from, LocalDate until) {
        return Body.of("agreementNumber", "医保协" + from, "termFrom", from, "termUntil", until);
    }

    /** An agreement on paper that runs on a day, with the code of its institution. */
    Taken takesOver(UUID institution, LocalDate from, LocalDate until) {
        String national = SyntheticCodes.designationCode().replace("H4601", "H" + code);
        Body body = Body.like(Agency.designation(institution, national), "agreement", term(from, until));
        return new Taken(official("INSURANCE_AGENT").creates(DESIGNATIONS + "/takeover", body), national);
    }

    /** A designation and its national code. */
    record Taken(String id, String national) {}

    ValidatableResponse moves(String id, String verb, Object body) {
        return official("INSURANCE_AGENT")
                .move(DESIGNATIONS + "/" + id, verb, body)
                .ok();
    }

    ValidatableResponse ownMove(UUID hospital, String role, String id, String verb, Object body) {
        return ApiCaller.as(role)
                .institution(hospital)
                .move(DESIGNATIONS + "/" + id, verb, body)
                .ok();
    }

    /** The application of a hospital that is accepted today and of which the evaluation is under way. */
    String evaluating(UUID hospital) {
        String id =
                ApiCaller.as("MED_MANAGER").institution(hospital).creates(DESIGNATIONS, Agency.submission(hospital));
        moves(id, "accept", Map.of());
        moves(id, "begin-evaluation", Map.of());
        return id;
    }

    /** One that has passed its evaluation and is shown to the public from today on. */
    String publicised(UUID hospital) {
        String id = evaluating(hospital);
        Body passed = Body.json("""
                {passed: true, score: 90, heldOn: '%s', team: [
                 {staffNumber: 'E1', profession: 'INSURANCE'}, {staffNumber: 'E2', profession: 'MEDICINE'},
                 {staffNumber: 'E3', profession: 'FINANCE'}, {staffNumber: 'E4', profession: 'INFORMATION'},
                 {staffNumber: 'E5', profession: 'MEDICINE'}]}""", TestClock.today());
        official("EVALUATOR")
                .subject("evaluator")
                .move(DESIGNATIONS + "/" + id, "record-evaluation", passed)
                .ok();
        moves(id, "publicise", Map.of());
        return id;
    }

    void suspends(String id, LocalDate from) {
        moves(id, "suspend", Body.of("ground", "BREACH", "effectiveOn", from, "reason", "违约"));
    }
}

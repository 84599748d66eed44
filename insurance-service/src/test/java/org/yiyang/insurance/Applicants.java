package org.yiyang.insurance;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.yiyang.insurance.Agency.Registered;
import org.yiyang.kit.inbox.Inbox;

/** A home, its unit and a hospital that are known from their events and may apply for a designation. */
abstract class Applicants {
    static final String PATH = "/api/v1/designations/";
    final Agency agency = new Agency();
    final UUID home = UUID.randomUUID();
    final UUID unit = UUID.randomUUID();
    final UUID hospital = UUID.randomUUID();

    @Inject
    Inbox inbox;

    @BeforeEach
    void institutionsAreHeardOf() {
        agency.set("TAKEOVER_WINDOW_OPEN", "4601", "true");
        inbox.apply(List.of(
                Agency.record(Registered.home(home), 0),
                Agency.record(Registered.unit(unit, home), 0),
                Agency.record(Registered.hospital(hospital), 0)));
    }

    @AfterEach
    void itIsTodayAgain() {
        TestClock.aheadDays(0);
    }

    ValidatableResponse move(String id, String verb, Object body) {
        return agency.as("INSURANCE_AGENT").move(PATH + id, verb, body).then();
    }

    ValidatableResponse own(UUID institution, String role, String id, String verb, Object body) {
        return agency.staff(role, institution).move(PATH + id, verb, body).then();
    }
}

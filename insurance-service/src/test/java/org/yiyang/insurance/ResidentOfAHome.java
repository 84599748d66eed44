package org.yiyang.insurance;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.yiyang.insurance.Agency.Registered;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.SyntheticCodes;

/** A home that is known from its event, and a resident whom it may enter. */
abstract class ResidentOfAHome {
    static final String PATH = "/api/v1/elders/";
    final Agency agency = new Agency();
    final UUID home = UUID.randomUUID();
    final String number = SyntheticCodes.citizenId(LocalDate.parse("1940-06-01"));

    @Inject
    Inbox inbox;

    @BeforeEach
    void theHomeIsHeardOf() {
        agency.set("TAKEOVER_WINDOW_OPEN", "4601", "true");
        inbox.apply(List.of(Agency.record(Registered.home(home), 0)));
    }

    ValidatableResponse enter(String citizenId) {
        return agency.staff("CARE_MANAGER", home)
                .post("/api/v1/elders", Agency.elder(citizenId, home))
                .then();
    }

    ValidatableResponse agent(String id, String verb, Object body) {
        return agency.as("INSURANCE_AGENT").move(PATH + id, verb, body).then();
    }

    String entered() {
        return enter(number).statusCode(201).extract().path("id");
    }

    String verified() {
        String id = entered();
        agent(id, "verify", Map.of()).statusCode(200).body("status", equalTo("ACTIVE"));
        return id;
    }
}

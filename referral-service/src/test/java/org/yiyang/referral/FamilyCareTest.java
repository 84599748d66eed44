package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** A family member's second role makes nobody staff of an institution at an operation that this role does not open. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class FamilyCareTest {
    private static final String VISITS = "/api/v1/home-visits";

    @Inject
    Inbox inbox;

    private City city;
    private CareAtHome care;
    private final String resident = City.id();

    @BeforeEach
    void aHomeAndAHealthCentre() {
        city = new City(inbox);
        care = new CareAtHome(city, "530102");
        city.registers.consume(Registers.resident(resident, 1, city.home));
    }

    /** The family of one elder, who has another role at the home besides. */
    private RequestSpecification with(String roles, String account, String elder) {
        return city.with(TokenRequest.as(roles.split(","))
                .person(elder)
                .institution(city.home)
                .subject(account));
    }

    private Map<String, Object> bed(String elder) {
        Map<String, Object> body = CareAtHome.askFor(elder);
        body.put("institutionId", care.centre);
        return body;
    }

    private Map<String, Object> visit(String elder) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("elderId", elder);
        body.put("institutionId", care.centre);
        body.put("procedures", List.of("STOMA_CARE"));
        body.put("illness", "造口术后");
        body.put("address", "健康路1号3单元201");
        return body;
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAMILY,SIGNER", "FAMILY,MED_MANAGER", "FAMILY,REFERRAL_OFFICE"})
    void whoseRoleDoesNotAskForCareAsksForNoResident(String roles) {
        with(roles, Registers.DAUGHTER, care.elder)
                .body(bed(resident))
                .post(CareAtHome.PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("HOME_CARE_ELDER_UNKNOWN"));
        with(roles, Registers.DAUGHTER, care.elder)
                .body(visit(resident))
                .post(VISITS)
                .then()
                .statusCode(422)
                .body("code", equalTo("HOME_CARE_ELDER_UNKNOWN"));
        with(roles, Registers.DAUGHTER, care.elder)
                .body(visit(care.elder))
                .post(VISITS)
                .then()
                .statusCode(201)
                .body("askerId", nullValue());
    }

    @Test
    void aManagerAsksForTheOwnMotherAsHerFamilyAndForAResidentAsTheHome() {
        String mothers = with("FAMILY,CARE_MANAGER", Registers.DAUGHTER, care.elder)
                .body(bed(care.elder))
                .post(CareAtHome.PATH)
                .then()
                .statusCode(201)
                .body("askerId", nullValue())
                .extract()
                .path("id");
        CareAtHome.read(city.careManager(), mothers).then().statusCode(404);
        with("FAMILY,CARE_MANAGER", Registers.DAUGHTER, care.elder)
                .body(visit(care.elder))
                .post(VISITS)
                .then()
                .statusCode(201)
                .body("askerId", nullValue());
        with("FAMILY,CARE_MANAGER", Registers.DAUGHTER, care.elder)
                .body(visit(resident))
                .post(VISITS)
                .then()
                .statusCode(201)
                .body("askerId", equalTo(city.home));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAMILY,SIGNER", "FAMILY,MED_MANAGER"})
    void whatTheHomeAskedForIsNotTheFamilysToEndWithoutAuthorisation(String roles) {
        Visits visits = new Visits(city);
        String bed = city.careManager()
                .body(bed(city.elder))
                .post(CareAtHome.PATH)
                .then()
                .statusCode(201)
                .body("askerId", equalTo(city.home))
                .extract()
                .path("id");
        String atHome = city.careManager()
                .body(visit(city.elder))
                .post(VISITS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String booked = visits.booked(visits.slot(Visits.today(), "MORNING", 1, 0));
        refused(roles, CareAtHome.PATH + "/" + bed, "withdraw", Map.of());
        refused(roles, VISITS + "/" + atHome, "cancel", Map.of("reason", "PATIENT_WISH"));
        refused(roles, Visits.PATH + "/" + booked, "cancel", Map.of("reason", "PATIENT_WISH"));
    }

    private void refused(String roles, String address, String verb, Map<String, ?> body) {
        with(roles, Registers.NIECE, city.elder)
                .get(address)
                .then()
                .statusCode(200)
                .body("allowedActions", hasSize(0));
        with(roles, Registers.NIECE, city.elder)
                .body(body)
                .post(address + "/" + verb)
                .then()
                .statusCode(403)
                .body("code", equalTo("REFERRAL_FAMILY_NOT_AUTHORISED"));
    }
}

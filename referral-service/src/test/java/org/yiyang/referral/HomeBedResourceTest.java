package org.yiyang.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** A health centre cares for an elder at home, for one period at a time. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class HomeBedResourceTest {
    private static final String REGION = "533101";

    @Inject
    Inbox inbox;

    @Inject
    Deadlines deadlines;

    @Inject
    UnitOfWork once;

    private City city;
    private CareAtHome care;

    @BeforeEach
    void aHealthCentre() {
        city = new City(inbox);
        care = new CareAtHome(city, REGION);
    }

    /** Makes a deadline come now, and waits for the fact that follows. */
    private void comes(String bed, HomeBedDueFact due) {
        UUID id = UUID.fromString(bed);
        Call now = Call.system(Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
        once.run(now, () -> deadlines.set(Deadline.at(id, due.name(), id, now.now(), now.now())));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> care.doctor().get(CareAtHome.PATH + "/" + bed).path(due.fact));
    }

    /** What comes due, and which fact of the bed says that it has. */
    private enum HomeBedDueFact {
        HOME_BED_ENDING("endingSoon"),
        HOME_BED_PERIOD("overdue");

        private final String fact;

        HomeBedDueFact(String fact) {
            this.fact = fact;
        }
    }

    @Test
    void aBedIsAskedForAndOpenedForOnePeriod() {
        String bed = care.asked();
        CareAtHome.read(care.doctor(), bed)
                .then()
                .statusCode(200)
                .body("status", equalTo("ASKED"))
                .body("elderId", equalTo(care.elder))
                .body("institutionName", equalTo(Registers.HEALTH_CENTRE))
                .body("eligibility", contains("ADVANCED_AGE", "DISABLED"))
                .body("deadlines.kind", contains("HOME_BED_ANSWER"))
                .body("allowedActions", contains("consent", "open", "decline", "withdraw"));
        care.doctor()
                .body(care.ask())
                .post(CareAtHome.PATH)
                .then()
                .statusCode(409)
                .body("code", equalTo("HOME_BED_ALREADY_OPEN"));
        CareAtHome.move(care.doctor(), bed, "open", CareAtHome.open("INTRAVENOUS_INFUSION"))
                .statusCode(422)
                .body("code", equalTo("HOME_CARE_PROCEDURE_FORBIDDEN"))
                .body("detail", containsString("厦湖卫健函〔2025〕18号"));
        CareAtHome.move(care.doctor(), bed, "open", CareAtHome.open("WOUND_DRESSING"))
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("lastDay", equalTo(Visits.today().plusDays(90).toString()))
                .body("deadlines.kind", contains("HOME_BED_ENDING", "HOME_BED_PERIOD"));
    }

    @Test
    void aBedIsVisitedClosedAndOpenedAnew() {
        String bed = care.opened();
        CareAtHome.move(care.doctor(), bed, "visit", CareAtHome.visit())
                .statusCode(200)
                .body("visits", equalTo(1))
                .body("personVisits", equalTo(2));
        CareAtHome.read(care.doctor(), bed + "/visits")
                .then()
                .statusCode(200)
                .body("items.note", contains("创面好转"))
                .body("items[0].procedures", contains("ROUND", "WOUND_DRESSING"));
        CareAtHome.read(city.with(TokenRequest.as("ELDER").person(care.elder)), bed + "/content")
                .then()
                .statusCode(200)
                .body("plan", equalTo("每周换药两次，每两周查体"))
                .body("teamNames", equalTo("王医生、李护士"));
        CareAtHome.move(care.doctor(), bed, "close", Map.of("reason", "RECOVERED"))
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("allowedActions", equalTo(List.of()));
        CareAtHome.read(care.doctor(), bed + "/history")
                .then()
                .body("items.verb", contains("ask", "open", "visit", "close"));
        Map<String, Object> next = care.ask();
        next.put("previousId", bed);
        care.doctor().body(next).post(CareAtHome.PATH).then().statusCode(201).body("previousId", equalTo(bed));
    }

    @Test
    void whatABedSaysOfThePersonIsForThoseWhoCare() {
        String bed = care.opened();
        city.with(TokenRequest.as("HEALTH_ADMIN").region("5331"))
                .get(CareAtHome.PATH + "/" + bed)
                .then()
                .statusCode(200)
                .body("elderId", nullValue())
                .body("institutionPhone", nullValue());
        city.with(TokenRequest.as("HEALTH_ADMIN").region("5331"))
                .get(CareAtHome.PATH + "/" + bed + "/content")
                .then()
                .statusCode(403);
        city.with(TokenRequest.as("FAMILY_DOCTOR").institution(City.id()))
                .get(CareAtHome.PATH + "/" + bed + "/content")
                .then()
                .statusCode(404);
        city.with(TokenRequest.as("HEALTH_ADMIN").region("4601"))
                .get(CareAtHome.PATH + "/" + bed)
                .then()
                .statusCode(404);
        care.daughter().get(CareAtHome.PATH).then().statusCode(200).body("items.id", hasItem(bed));
    }

    @Test
    void nobodyIsAskedWhoMayNotCareAtHomeAndNobodyAsksForWhomItDoesNotKnow() {
        Map<String, Object> body = care.ask();
        body.put("institutionId", city.hospital);
        care.daughter()
                .body(body)
                .post(CareAtHome.PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("HOME_CARE_NOT_CAPABLE"));
        care.doctor()
                .body(body)
                .post(CareAtHome.PATH)
                .then()
                .statusCode(403)
                .body("code", equalTo("HOME_CARE_INSTITUTION_NOT_YOURS"));
        city.registers.consume(Registers.capable(city.hospital, 2, "460106", "HOME_BEDS"));
        city.hospitalDoctor()
                .body(care.ask())
                .post(CareAtHome.PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("HOME_CARE_ELDER_UNKNOWN"));
        city.careManager()
                .body(body)
                .post(CareAtHome.PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("HOME_CARE_ELDER_UNKNOWN"));
        city.with(TokenRequest.as("FAMILY").person(care.elder).subject(Registers.NIECE))
                .body(body)
                .post(CareAtHome.PATH)
                .then()
                .statusCode(403)
                .body("code", equalTo("REFERRAL_FAMILY_NOT_AUTHORISED"));
        city.hospitalDoctor()
                .body(CareAtHome.askFor(city.elder))
                .post(CareAtHome.PATH)
                .then()
                .statusCode(201);
    }

    @Test
    void thePlanOfAnOpenBedIsChanged() {
        String bed = care.opened();
        CareAtHome.move(care.doctor(), bed, "change-plan", Map.of("plan", CareAtHome.plan("SURGERY")))
                .statusCode(422)
                .body("code", equalTo("HOME_CARE_PROCEDURE_FORBIDDEN"));
        CareAtHome.move(care.daughter(), bed, "change-plan", Map.of("plan", CareAtHome.plan("STOMA_CARE")))
                .statusCode(403);
        CareAtHome.move(care.doctor(), bed, "change-plan", Map.of("plan", CareAtHome.plan("STOMA_CARE")))
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("procedures", contains("STOMA_CARE"));
    }

    /** Registered in another city, and living in a home here. */
    @Test
    void anElderOfAnotherCityIsCaredForWhereHeLives() {
        CareAtHome haikou = new CareAtHome(city, "460107");
        haikou.doctor()
                .body(care.ask())
                .post(CareAtHome.PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("HOME_CARE_ELDER_UNKNOWN"));
        city.registers.consume(Registers.residentOf(REGION, care.elder, 2, city.home));
        haikou.doctor().body(care.ask()).post(CareAtHome.PATH).then().statusCode(201);
    }

    @Test
    void theFamilyAsksAndAgreesInTheApp() {
        Map<String, Object> body = care.ask();
        body.put("institutionId", care.centre);
        body.put("consent", "ASKED_BY_APP");
        String bed = care.daughter()
                .body(body)
                .post(CareAtHome.PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertTasks(care.daughter(), bed, "CONSENT_HOME_BED");
        CareAtHome.move(care.doctor(), bed, "open", CareAtHome.open("ROUND"))
                .statusCode(409)
                .body("code", equalTo("HOME_BED_CONSENT_MISSING"));
        CareAtHome.move(care.daughter(), bed, "consent", Map.of("form", "BY_FAMILY"))
                .statusCode(200);
        assertTasks(care.doctor(), bed, "OPEN_HOME_BED");
        CareAtHome.move(care.doctor(), bed, "decline", Map.of("reason", "NO_CAPACITY"))
                .statusCode(200);
        assertTasks(care.doctor(), bed);
    }

    private static void assertTasks(ApiCaller caller, String bed, String... kinds) {
        List<String> waiting = caller.tasks("referral", bed);
        assertEquals(List.of(kinds), waiting);
    }

    @Test
    void aBedWhosePeriodIsOverIsFlaggedAndItsDoctorReminded() {
        String bed = care.opened();
        assertTasks(care.doctor(), bed);
        comes(bed, HomeBedDueFact.HOME_BED_ENDING);
        assertTasks(care.doctor(), bed, "CLOSE_HOME_BED");
        comes(bed, HomeBedDueFact.HOME_BED_PERIOD);
        care.doctor()
                .get(CareAtHome.PATH + "?overdue=true")
                .then()
                .body("items.id", hasItem(bed))
                .body("items.find { it.id == '" + bed + "' }.status", equalTo("OPEN"));
        care.doctor().get(CareAtHome.PATH + "?overdue=false").then().body("items.id", not(hasItem(bed)));
        CareAtHome.move(care.doctor(), bed, "close", Map.of("reason", "PATIENT_WISH"))
                .statusCode(200);
        assertTasks(care.doctor(), bed);
    }
}

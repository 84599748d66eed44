package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class ReferralRightsTest {
    @Inject
    Inbox inbox;

    @Inject
    Clock clock;

    private City city;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
    }

    @Test
    void aReceiverReadsTheFormOnlyAfterAcceptance() {
        String id = city.submit();
        String record = City.PATH + "/" + id + "/medical-record";
        city.hospitalDoctor()
                .get(record)
                .then()
                .statusCode(200)
                .body("form.brief", equalTo("胸闷三天"))
                .body("form.impression", nullValue());
        City.moved(city.office(city.hospital), id, "accept", Map.of("department", "心内科"));
        city.hospitalDoctor()
                .get(record)
                .then()
                .body("form.impression", equalTo("冠心病待排"))
                .body("form.allergies", equalTo("青霉素"));
        city.careManager().get(record).then().statusCode(403);
        city.with(TokenRequest.as("HEALTH_ADMIN").region("4601"))
                .get(record)
                .then()
                .statusCode(403);
        city.with(TokenRequest.as("HOSPITAL_DOCTOR").institution(city.other))
                .get(record)
                .then()
                .statusCode(404);
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), Call.CHINA).toString();
    }

    @Test
    void whereARegionAsksForAReviewAnotherPersonOfTheSenderGivesIt() {
        city.registers.consume(Registers.unitIn("460107", city.unit, 2, city.home));
        city.with(TokenRequest.as("HEALTH_ADMIN").region("460107"))
                .body(Map.of("region", "460107", "validFrom", today(), "value", "true", "reason", "试行院内审核"))
                .put("/api/v1/referral/parameters/REFERRAL_REVIEW_REQUIRED")
                .then()
                .statusCode(200);
        String id = city.submit();
        TokenRequest doctor = TokenRequest.as("INTERNAL_DOCTOR").institution(city.unit);
        String mine = "items.findAll { it.subjectId == '" + id + "' }.kind";
        city.unitDoctor().readsTasks("referral").body(mine, equalTo(List.of()));
        city.with(doctor.subject("head")).readsTasks("referral").body(mine, equalTo(List.of("REVIEW")));
        City.move(city.unitDoctor(), id, "review", Map.of()).then().statusCode(403);
        City.move(city.with(doctor.subject("head")), id, "review", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING"));
        city.with(doctor.subject("head")).readsTasks("referral").body(mine, equalTo(List.of()));
    }

    @Test
    void officialsSeeTheReferralWithoutThePerson() {
        String id = city.submit();
        city.with(TokenRequest.as("HEALTH_ADMIN").region("4601"))
                .get(City.PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("elderId", nullValue())
                .body("allowedActions", equalTo(List.of()));
        city.with(TokenRequest.as("HEALTH_ADMIN").region("4601"))
                .queryParam("elder", city.elder)
                .get(City.PATH)
                .then()
                .statusCode(403)
                .body("code", equalTo("REFERRAL_ELDER_FILTER_NOT_YOURS"));
        city.with(TokenRequest.as("HEALTH_ADMIN").region("4602"))
                .get(City.PATH + "/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void anElderWhoIsAskedInTheAppDecidesWhetherTheQuestionGoesOut() {
        Map<String, Object> body = city.upBody();
        body.put("consent", "ASKED_BY_APP");
        String id = city.submit(body)
                .then()
                .statusCode(201)
                .body("status", equalTo("SUBMITTED"))
                .body("flags", equalTo(List.of("CONSENT_MISSING")))
                .extract()
                .path("id");
        city.elderHerself().readsTasks("referral").body("items.kind", equalTo(List.of("CONSENT")));
        City.move(city.unitDoctor(), id, "consent", Map.of("form", "ASKED_BY_APP"))
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERRAL_CONSENT_NOT_GIVEN"))
                .body("errors.pointer", equalTo(List.of("/form")));
        City.move(city.elderHerself(), id, "consent", Map.of("form", "SIGNED"))
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING"))
                .body("allowedActions", equalTo(List.of("cancel")));
        City.move(city.elderHerself(), id, "cancel", Map.of("reason", "PATIENT_WISH"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
    }

    @Test
    void whatIsCancelledTakesNoConsent() {
        Map<String, Object> body = city.upBody();
        body.put("consent", "ASKED_BY_APP");
        String id = city.submit(body).then().statusCode(201).extract().path("id");
        City.moved(city.unitDoctor(), id, "cancel", Map.of("reason", "PATIENT_WISH"));
        for (String form : List.of("ASKED_BY_APP", "SIGNED")) {
            City.move(city.unitDoctor(), id, "consent", Map.of("form", form))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("MOVE_NOT_ALLOWED"));
        }
        city.unitDoctor()
                .get(City.PATH + "/" + id)
                .then()
                .body("consentAt", nullValue())
                .body("allowedActions", equalTo(List.of()));
    }

    @Test
    void aFamilyMemberActsOnlyWhileTheElderHasAuthorisedTheAccount() {
        String id = city.submit();
        TokenRequest family = TokenRequest.as("FAMILY").person(city.elder);
        city.with(family.subject(Registers.SON))
                .get(City.PATH + "/" + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("REFERRAL_FAMILY_NOT_AUTHORISED"));
        City.move(city.with(family.subject(Registers.SON)), id, "cancel", Map.of("reason", "PATIENT_WISH"))
                .then()
                .statusCode(403);
        City.move(city.with(family.subject(Registers.DAUGHTER)), id, "cancel", Map.of("reason", "PATIENT_WISH"))
                .then()
                .statusCode(200)
                .body("closedFor", equalTo("PATIENT_WISH"));
    }

    @Test
    void aFamilyMemberWithoutTheEldersWordReadsNoRequests() {
        TokenRequest family = TokenRequest.as("FAMILY").person(city.elder);
        String requests = "/api/v1/referral-requests";
        city.with(family.subject(Registers.SON))
                .get(requests)
                .then()
                .statusCode(403)
                .body("code", equalTo("REFERRAL_FAMILY_NOT_AUTHORISED"));
        city.with(family.subject(Registers.SON))
                .get(requests + "/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        city.with(family.subject(Registers.DAUGHTER)).get(requests).then().statusCode(200);
    }

    @Test
    void aSupervisorPutsBackWhatWasMovedByMistake() {
        String id = city.arrived();
        City.moved(city.hospitalDoctor(), id, "return", City.returnBody());
        String back = city.unitDoctor().get(City.PATH + "/" + id).path("backReferralId");
        City.move(city.supervisor(), id, "correct", Map.of("status", "IN_TREATMENT", "reason", "误操作"))
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_TREATMENT"))
                .body("returnedAt", nullValue());
        city.unitDoctor()
                .get(City.PATH + "/" + back)
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("closedFor", equalTo("CORRECTED"));
        city.unitDoctor()
                .get(City.PATH + "/" + id + "/history")
                .then()
                .body("items.find { it.verb == 'correct' }.correction", equalTo(true))
                .body("items.find { it.verb == 'correct' }.reason", equalTo("误操作"));
        City.move(city.unitDoctor(), id, "correct", Map.of("status", "PENDING", "reason", "x"))
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_MISSING"));
    }

    @Test
    void aStaleMoveIsRefusedAndWhoIsNoPartyMaySeeButNotMove() {
        String id = city.submit();
        City.move(city.office(city.hospital).header("If-Match", "\"7\""), id, "accept", Map.of("department", "心内科"))
                .then()
                .statusCode(412);
        City.move(city.unitDoctor(), id, "accept", Map.of("department", "心内科"))
                .then()
                .statusCode(403)
                .body("code", equalTo("REFERRAL_NOT_PARTY"));
        City.move(city.office(city.other), id, "accept", Map.of("department", "心内科"))
                .then()
                .statusCode(404);
        city.with(TokenRequest.as("INTERNAL_DOCTOR").institution(city.other))
                .body(Map.of(
                        "elderId",
                        city.elder,
                        "senderId",
                        city.unit,
                        "receiverId",
                        city.hospital,
                        "reason",
                        "COMPLEX",
                        "urgency",
                        "ROUTINE",
                        "form",
                        Map.of("brief", "发热")))
                .post(City.PATH)
                .then()
                .statusCode(403)
                .body("code", equalTo("REFERRAL_SENDER_NOT_YOURS"));
    }

    @Test
    void listsAreFilteredAndScoped() {
        String id = city.submit();
        city.office(city.hospital)
                .queryParam("status", "PENDING")
                .queryParam("kind", "UP")
                .queryParam("flagged", false)
                .get(City.PATH)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)));
        city.office(city.hospital)
                .queryParam("elder", city.elder)
                .get(City.PATH)
                .then()
                .body("items", hasSize(0));
        city.careManager().queryParam("elder", city.elder).get(City.PATH).then().body("items.id", equalTo(List.of(id)));
    }
}

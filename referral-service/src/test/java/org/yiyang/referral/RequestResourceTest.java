package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class RequestResourceTest {
    private static final String PATH = "/api/v1/referral-requests";

    @Inject
    Inbox inbox;

    private City city;
    private final String home = City.id();
    private final String partner = City.id();

    /** A home without a medical unit, and a partner that posts a doctor there. */
    @BeforeEach
    void aHomeWithoutADoctor() {
        city = new City(inbox);
        city.registers.consume(
                Registers.home(home, 1),
                Registers.hospital(partner, 1, null),
                Registers.agreement(City.id(), 1, partner, home, null),
                Registers.elder(city.elder, 2, "ACTIVE", home));
    }

    @Test
    void aHomeAsksForItsResidentsOnlyAndWhatItAskedEndsWhenTheyLeave() {
        String foreign = City.id();
        city.registers.consume(Registers.home(foreign, 1), Registers.agreement(City.id(), 1, partner, foreign, null));
        ApiCaller stranger = city.with(TokenRequest.as("CARE_MANAGER").institution(foreign));
        stranger.body(ask()).post(PATH).then().statusCode(422).body("code", equalTo("REQUEST_ELDER_UNKNOWN"));
        String id = asked();
        city.registers.consume(Registers.elder(city.elder, 3, "ACTIVE", foreign));
        city.with(TokenRequest.as("CARE_MANAGER").institution(foreign))
                .body(ask())
                .post(PATH)
                .then()
                .statusCode(201)
                .body("id", not(equalTo(id)));
    }

    @Test
    void theHomeAndItsPartnerAreNamed() {
        String id = asked();
        partnersDoctor()
                .get(PATH + "/" + id)
                .then()
                .body("homeName", equalTo(Registers.HOME))
                .body("partnerName", equalTo(Registers.HOSPITAL))
                .body("partnerPhone", equalTo(Registers.PHONE));
        city.with(TokenRequest.as("HEALTH_ADMIN").region("4601"))
                .get(PATH + "/" + id)
                .then()
                .body("partnerName", equalTo(Registers.HOSPITAL))
                .body("partnerPhone", nullValue());
        partnersDoctor()
                .readsTasks("referral")
                .body(
                        "items.find { it.subjectId == '" + id + "' }.concernedInstitutions.name",
                        equalTo(List.of(Registers.HOME, Registers.HOSPITAL)));
    }

    private ApiCaller manager() {
        return city.with(TokenRequest.as("CARE_MANAGER").institution(home));
    }

    private ApiCaller partnersDoctor() {
        return city.with(TokenRequest.as("HOSPITAL_DOCTOR").institution(partner));
    }

    private Map<String, Object> ask() {
        return Map.of("elderId", city.elder, "urgency", "ROUTINE", "condition", "反复头晕一周");
    }

    private String asked() {
        return manager().body(ask()).post(PATH).then().statusCode(201).extract().path("id");
    }

    private Map<String, Object> refer() {
        return Map.of(
                "receiverId",
                city.hospital,
                "reason",
                "FURTHER_TESTS",
                "urgency",
                "ROUTINE",
                "consent",
                "SIGNED",
                "form",
                City.form());
    }

    @Test
    void aHomeAsksAndItsPartnersPostedDoctorRefers() {
        String id = manager()
                .body(ask())
                .post(PATH)
                .then()
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .body("partnerId", equalTo(partner))
                .body("allowedActions", equalTo(List.of("withdraw")))
                .extract()
                .path("id");
        partnersDoctor().readsTasks("referral").body("items.kind", equalTo(List.of("REFER")));
        manager().get(PATH + "/" + id).then().statusCode(200).body("status", equalTo("OPEN"));
        partnersDoctor()
                .get(PATH + "/" + id + "/medical-record")
                .then()
                .statusCode(200)
                .body("brief", equalTo("反复头晕一周"));
        String referral = partnersDoctor()
                .body(refer())
                .post(PATH + "/" + id + "/refer")
                .then()
                .statusCode(200)
                .body("status", equalTo("REFERRED"))
                .body("referralId", notNullValue())
                .extract()
                .path("referralId");
        manager()
                .get(City.PATH + "/" + referral)
                .then()
                .statusCode(200)
                .body("senderId", equalTo(partner))
                .body("status", equalTo("PENDING"))
                .body("elderId", equalTo(city.elder));
    }

    @Test
    void oneElderHasOneOpenRequestWhichMayBeWithdrawn() {
        String id = asked();
        manager().body(ask()).post(PATH).then().statusCode(409).body("code", equalTo("REQUEST_ALREADY_OPEN"));
        partnersDoctor()
                .body(Map.of())
                .post(PATH + "/" + id + "/withdraw")
                .then()
                .statusCode(403);
        manager()
                .body(Map.of())
                .post(PATH + "/" + id + "/withdraw")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("allowedActions", equalTo(List.of()));
        asked();
    }

    @Test
    void aDeclineSaysWhy() {
        String id = asked();
        partnersDoctor()
                .body(Map.of("reason", "TREATED_ON_SITE"))
                .post(PATH + "/" + id + "/decline")
                .then()
                .statusCode(200)
                .body("declineReason", equalTo("TREATED_ON_SITE"));
        partnersDoctor()
                .body(refer())
                .post(PATH + "/" + id + "/refer")
                .then()
                .statusCode(409)
                .body("code", equalTo("MOVE_NOT_ALLOWED"));
    }

    @Test
    void onlyAPartnerWithAnAgreementInForceMayRefer() {
        String agreement = City.id();
        String lapsing = City.id();
        city.registers.consume(
                Registers.hospital(lapsing, 1, null), Registers.agreement(agreement, 1, lapsing, home, null));
        String id = manager()
                .body(Map.of("elderId", city.elder, "partnerId", lapsing, "urgency", "URGENT", "condition", "咳嗽"))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))).toString();
        city.registers.consume(Registers.agreement(agreement, 2, lapsing, home, today));
        city.with(TokenRequest.as("HOSPITAL_DOCTOR").institution(lapsing))
                .body(refer())
                .post(PATH + "/" + id + "/refer")
                .then()
                .statusCode(403)
                .body("code", equalTo("REQUEST_NOT_POSTED"));
        partnersDoctor().get(PATH + "/" + id).then().statusCode(404);
        manager().get(PATH).then().body("items.id", hasItem(id));
    }

    @Test
    void aHomeWithADoctorOfItsOwnDoesNotAsk() {
        city.registers.consume(Registers.elder(city.elder, 3, "ACTIVE", city.home));
        city.careManager().body(ask()).post(PATH).then().statusCode(422).body("code", equalTo("REQUEST_OWN_UNIT"));
        city.registers.consume(Registers.elder(city.elder, 4, "ACTIVE", home));
        manager()
                .body(Map.of("elderId", city.elder, "partnerId", city.other, "urgency", "URGENT", "condition", "咳嗽"))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("REQUEST_NO_PARTNER"));
        manager().get(PATH).then().body("items", equalTo(List.of()));
    }

    @Test
    void theSummaryCountsWhatWasSubmittedInARegion() {
        city.accepted();
        String today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))).toString();
        city.with(TokenRequest.as("HEALTH_ADMIN").region("4601"))
                .queryParam("region", "460106")
                .queryParam("from", today)
                .queryParam("to", today)
                .get("/api/v1/referral/reports/summary")
                .then()
                .statusCode(200)
                .body("medianResponseMinutes", equalTo(0))
                .body("accepted", notNullValue());
        city.with(TokenRequest.as("HEALTH_ADMIN").region("4601"))
                .queryParam("region", "460106")
                .queryParam("from", "2020-01-01")
                .queryParam("to", "2020-12-31")
                .get("/api/v1/referral/reports/summary")
                .then()
                .statusCode(200)
                .body("up", equalTo(0))
                .body("medianResponseMinutes", nullValue());
    }

    @Test
    void theTableOfMovesOfARequestIsReadWithItsDrawing() {
        city.careManager()
                .get("/api/v1/referral-requests/state-machine")
                .then()
                .statusCode(200)
                .body(
                        "transitions.findAll { it.by == 'CALLER' }.verb",
                        equalTo(List.of("request", "refer", "decline", "withdraw", "assign", "take-over", "escalate")));
    }
}

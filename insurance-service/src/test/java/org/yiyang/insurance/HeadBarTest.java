package org.yiyang.insurance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Under whom an agreement was dissolved may answer for no other applicant for five years. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class HeadBarTest extends Applicants {
    private static final String NUMBER = "440704196006302214";
    private final UUID other = UUID.randomUUID();

    private static Map<String, String> head(String number) {
        return Map.of("office", "LEGAL_REPRESENTATIVE", "citizenId", number);
    }

    private ValidatableResponse applied(String number) {
        Map<String, Object> body = new HashMap<>(Agency.submission(other));
        body.put("heads", List.of(head("510704193501011208"), head(number)));
        return agency.staff("MED_MANAGER", other)
                .body(body)
                .post("/api/v1/designations")
                .then();
    }

    private Map<String, Object> termination() {
        return Map.of(
                "ground",
                "FRAUD_VERIFIED",
                "effectiveOn",
                TestClock.today().toString(),
                "noticeServedOn",
                TestClock.today().minusDays(30).toString(),
                "document",
                "海口医保处〔2026〕3号",
                "reason",
                "查实骗保",
                "responsibleHeads",
                List.of(head(NUMBER)));
    }

    @Test
    void whoAnswersForADissolutionIsBarredUntilFiveYearsAreOverOrItWasAMistake() {
        inbox.apply(List.of(Agency.record(Agency.Registered.hospital(other), 0)));
        String id = agency.takeOver(hospital).extract().path("id");
        move(id, "terminate", termination())
                .statusCode(200)
                .body("status", equalTo("TERMINATED"))
                .body("toString()", not(containsString(NUMBER)));
        applied("44070419600630221X").statusCode(422).body("errors[0].pointer", equalTo("/heads/1/citizenId"));
        applied(NUMBER)
                .statusCode(422)
                .body("code", equalTo("DESIGNATION_HEAD_BARRED"))
                .body("toString()", not(containsString(NUMBER)));
        agency.as("SUPERVISOR")
                .body(Map.of("to", "ACTIVE", "reason", "文书送错机构"))
                .post(PATH + id + "/correct")
                .then()
                .statusCode(200);
        applied(NUMBER).statusCode(201);
    }

    /** 医疗机构医疗保障定点管理暂行办法 art. 12: the institution for three years, who answered for it for five; 民法典 art. 201, 202. */
    @Test
    void theBarsEndOnTheCorrespondingDay() {
        String barred = "110101195212011239";
        inbox.apply(List.of(Agency.record(Agency.Registered.hospital(other), 0)));
        String id = agency.takeOver(hospital).extract().path("id");
        Map<String, Object> termination = new HashMap<>(termination());
        termination.put("responsibleHeads", List.of(head(barred)));
        LocalDate today = TestClock.today();
        move(id, "terminate", termination)
                .statusCode(200)
                .body("barredUntil", equalTo(today.plusMonths(36).toString()));

        long days = ChronoUnit.DAYS.between(today, today.plusMonths(60));
        TestClock.aheadDays(days - 1);
        applied(barred).statusCode(422).body("code", equalTo("DESIGNATION_HEAD_BARRED"));
        TestClock.aheadDays(days);
        applied(barred).statusCode(201);
    }

    @AfterEach
    void theClockGoesBack() {
        TestClock.aheadDays(0);
    }

    @Test
    void aRegionThatPausesApplicationsTakesNone() {
        inbox.apply(List.of(Agency.record(Agency.Registered.hospital(other).inRegion("469024"), 0)));
        TokenRequest agencyOfIt = TokenRequest.as("INSURANCE_ADMIN").region("469024");
        Agency.set(agency.with(agencyOfIt), "APPLICATION_WINDOW_OPEN", "469024", "false");
        agency.staff("MED_MANAGER", other)
                .body(Agency.submission(other))
                .post("/api/v1/designations")
                .then()
                .statusCode(409)
                .body("code", equalTo("DESIGNATION_WINDOW_CLOSED"));
    }

    @Test
    void aRegionMayAskForThemAll() {
        inbox.apply(List.of(Agency.record(Agency.Registered.hospital(other).inRegion("469021"), 0)));
        TokenRequest agencyOfIt = TokenRequest.as("INSURANCE_ADMIN").region("4690");
        Agency.set(agency.with(agencyOfIt), "HEADS_NAMED", "4690", "true");
        agency.staff("MED_MANAGER", other)
                .body(Agency.submission(other))
                .post("/api/v1/designations")
                .then()
                .statusCode(422)
                .body("code", equalTo("DESIGNATION_HEADS_MISSING"));
        applied("350206194608080318").statusCode(201);
    }
}

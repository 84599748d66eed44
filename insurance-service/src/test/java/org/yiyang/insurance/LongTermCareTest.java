package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.StoredTexts;
import org.yiyang.kit.database.Database;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** How an elder stands in long-term care insurance, on which days, by whose word; nothing is converted from another scale. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class LongTermCareTest extends ResidentOfAHome {
    private static final String DOCUMENT = "琼长护认〔2026〕0917号";
    private final LocalDate today = TestClock.today();
    private final LocalDate assessedOn = today.minusMonths(2).withDayOfMonth(15);
    private final LocalDate first = assessedOn.plusMonths(1).withDayOfMonth(1);

    @Inject
    Database database;

    private Map<String, Object> standing(String standing, LocalDate from) {
        return new HashMap<>(
                Map.of("standing", standing, "from", from.toString(), "agency", "海口市医疗保险服务中心", "document", DOCUMENT));
    }

    private ValidatableResponse record(String id, Map<String, Object> body) {
        return agent(id, "record-long-term-care", body);
    }

    private void assessed(String id, String level) {
        agent(
                        id,
                        "assess",
                        Map.of(
                                "standard",
                                "LONG_TERM_CARE",
                                "level",
                                level,
                                "assessedOn",
                                assessedOn.toString(),
                                "assessor",
                                "评估中心"))
                .statusCode(200);
    }

    @Test
    void theCourseFromEnrolmentToBenefitsIsPeriodsWithAgencyAndEvidence() {
        String id = verified();
        record(id, standing("ENROLLED", today.minusMonths(8))).statusCode(200);
        Map<String, Object> applied = standing("APPLIED", today.minusMonths(3));
        record(id, applied).statusCode(422).body("code", equalTo("ELDER_DISABLED_SINCE_WANTED"));
        applied.put("disabledSince", today.minusMonths(9).plusDays(1).toString());
        record(id, applied).statusCode(422).body("code", equalTo("ELDER_DISABLED_TOO_SHORT"));
        applied.put("disabledSince", today.minusMonths(9).toString());
        record(id, applied).statusCode(200);
        assessed(id, "CARE_SEVERE_1");
        record(id, standing("ENTITLED", first))
                .statusCode(200)
                .body("longTermCare.status", equalTo("VALID"))
                .body("longTermCare.standing", equalTo("ENTITLED"))
                .body("longTermCare.periods.standing", contains("ENROLLED", "APPLIED", "ENTITLED"))
                .body("longTermCare.periods[1].to", equalTo(first.toString()))
                .body(
                        "longTermCare.periods[2].to",
                        equalTo(assessedOn.plusMonths(24).toString()))
                .body("longTermCare.periods[2].agency", equalTo("海口市医疗保险服务中心"))
                .body("longTermCare.periods[2].evidenced", equalTo(true));
        agent(id, "end-long-term-care", Map.of("from", today.plusDays(1).toString(), "reason", "本人放弃"))
                .statusCode(200)
                .body("longTermCare.standing", equalTo("ENTITLED"))
                .body("longTermCare.periods[2].to", equalTo(today.plusDays(1).toString()));
    }

    @Test
    void theElderIsGivenThePeriodsWithTheirDocumentsAndNoEventHasThem() {
        String id = verified();
        record(id, standing("ENROLLED", today.minusMonths(8))).statusCode(200);
        agent(id, "end-long-term-care", Map.of("from", today.plusDays(1).toString(), "reason", "本人放弃"))
                .statusCode(200);
        agency.with(TokenRequest.as("ELDER").person(id))
                .get("/api/v1/insurance/elders/" + id + "/export")
                .then()
                .statusCode(200)
                .body("entry.longTermCare.periods", hasSize(1))
                .body("person.longTermCareDocuments.document", contains(DOCUMENT))
                .body("history.items.verb", hasItems("record-long-term-care", "end-long-term-care"));
        assertEquals(List.of(), new StoredTexts(database).places(DOCUMENT));
        List<String> events = database.anywhere(
                sql -> sql.select("select payload from outbox where aggregate_id = ?", UUID.fromString(id))
                        .mapTo(String.class)
                        .list());
        assertEquals(
                List.of(),
                events.stream()
                        .filter(body -> body.contains("ENROLLED") || body.contains("服务中心"))
                        .toList());
    }

    @Test
    void benefitsRestOnTheScaleOfThatInsuranceAlone() {
        String id = verified();
        agent(
                        id,
                        "assess",
                        Map.of(
                                "standard",
                                "ELDER_ABILITY",
                                "score",
                                10,
                                "assessedOn",
                                assessedOn.toString(),
                                "assessor",
                                "评估中心"))
                .statusCode(200);
        record(id, standing("ENTITLED", first))
                .statusCode(422)
                .body("code", equalTo("ELDER_LONG_TERM_CARE_NOT_ASSESSED"));
        assessed(id, "CARE_MODERATE");
        record(id, standing("ENTITLED", first)).statusCode(422).body("code", equalTo("ELDER_LONG_TERM_CARE_LEVEL_LOW"));
        assessed(id, "CARE_SEVERE_3");
        record(id, standing("ENTITLED", first.minusDays(1)))
                .statusCode(422)
                .body("code", equalTo("ELDER_LONG_TERM_CARE_TOO_EARLY"));
        Map<String, Object> tooLong = standing("ENTITLED", first);
        tooLong.put("until", assessedOn.plusMonths(24).toString());
        record(id, tooLong).statusCode(422).body("code", equalTo("ELDER_LONG_TERM_CARE_TOO_LONG"));
        tooLong.put("until", assessedOn.plusMonths(24).minusDays(1).toString());
        record(id, tooLong).statusCode(200).body("longTermCare.standing", equalTo("ENTITLED"));
    }

    @Test
    void whatARegionSetsHolds() {
        String id = verified();
        agency.set("LONG_TERM_CARE_LEAST_LEVEL", "4601", "2");
        agency.set("LONG_TERM_CARE_FROM_NEXT_MONTH", "4601", "false");
        try {
            assessed(id, "CARE_MODERATE");
            record(id, standing("ENTITLED", assessedOn)).statusCode(200);
        } finally {
            database.anywhere(sql -> sql.execute("delete from parameter where name like 'LONG\\_TERM\\_CARE\\_%'"));
        }
    }

    @Test
    void nobodyElseSaysHowAnElderStands() {
        String id = verified();
        Map<String, Object> enrolled = standing("ENROLLED", today);
        agency.staff("CARE_MANAGER", home)
                .body(enrolled)
                .post(PATH + id + "/record-long-term-care")
                .then()
                .statusCode(403);
        agency.with(TokenRequest.as("INSURANCE_AGENT").region("4404"))
                .body(enrolled)
                .post(PATH + id + "/record-long-term-care")
                .then()
                .statusCode(404);
        agent(id, "end-long-term-care", Map.of("from", today.toString(), "reason", "录错"))
                .statusCode(422)
                .body("code", equalTo("ELDER_LONG_TERM_CARE_NONE"));
        Map<String, Object> reversed = standing("SUSPENDED", today);
        reversed.put("until", today.minusDays(1).toString());
        record(id, reversed).statusCode(422).body("code", equalTo("ELDER_DAYS_REVERSED"));
        record(id, standing("ENROLLED", LocalDate.parse("1940-05-31")))
                .statusCode(422)
                .body("code", equalTo("ELDER_BEFORE_BIRTH"));
        agency.staff("CARE_MANAGER", home)
                .get(PATH + id)
                .then()
                .body("longTermCare.standing", nullValue())
                .body("longTermCare.periods", empty());
    }
}

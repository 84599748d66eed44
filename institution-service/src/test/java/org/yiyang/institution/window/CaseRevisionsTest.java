package org.yiyang.institution.window;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** What an application says is looked at when it is written, not only when it is issued. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class CaseRevisionsTest {
    private static final String REASON = "证照原件核对无误";
    private final CaseCalls counter = new CaseCalls();

    @BeforeEach
    void theRegionsAreEntered() {
        counter.enterRegions();
    }

    private static Map<String, Object> unit(String name, String operator) {
        Map<String, Object> unit =
                new HashMap<>(Map.of("name", name, "category", "INFIRMARY", "address", "海口市秀英区示范路1号", "beds", 0));
        if (operator != null) {
            unit.put("operatedById", operator);
        }
        return unit;
    }

    private ValidatableResponse drafted(String home, Map<String, Object> unit) {
        return counter.manager(home)
                .body(Map.of("matter", "INTERNAL_UNIT_FILING", "level", "DISTRICT", "particulars", unit))
                .post(CaseCalls.PATH)
                .then();
    }

    private ValidatableResponse revised(String home, String id, Map<String, Object> unit) {
        return counter.move(counter.manager(home), id, "revise", Map.of("particulars", unit));
    }

    @Test
    void aRevisionThatNobodyCanSeeIsNone() {
        String home = counter.home("改稿甲养老院", 40, "PUBLIC");
        String id =
                drafted(home, unit("东·改稿医务室", null)).statusCode(201).extract().path("id");
        revised(home, id, unit("东·改稿医务室", null)).statusCode(422).body("code", equalTo("CORRECTION_NOTHING_CHANGED"));
        revised(home, id, unit("东•改稿医务室", null)).statusCode(422).body("code", equalTo("CORRECTION_NOTHING_CHANGED"));
        revised(home, id, unit("西·改稿医务室", null)).statusCode(200).body("particulars.name", equalTo("西·改稿医务室"));
    }

    @Test
    void aChangeIntoWhatStandsAlreadyIsNotAppliedFor() {
        String hospital = counter.hospital("改稿·丁医院", 120);
        Map<String, Map<String, Object>> standing = Map.of(
                "NAME",
                Map.of("name", "改稿•丁医院"),
                "ADDRESS",
                Map.of("address", CaseCalls.ADDRESS),
                "BEDS",
                Map.of("beds", 120));
        standing.forEach((about, particulars) -> changed(hospital, about, particulars)
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_NOTHING_CHANGED")));
        counter.as("HEALTH_ADMIN")
                .body(Map.of("effectiveOn", CaseCalls.today().toString(), "departments", List.of("GERIATRICS")))
                .post("/api/v1/institutions/" + hospital + "/offer")
                .then()
                .statusCode(200);
        changed(hospital, "DEPARTMENTS", Map.of("departments", List.of("GERIATRICS")))
                .statusCode(422);
        changed(hospital, "DEPARTMENTS", Map.of("departments", List.of("GERIATRICS", "SURGERY")))
                .statusCode(201);
    }

    private ValidatableResponse changed(String hospital, String about, Map<String, Object> particulars) {
        return counter.manager(hospital)
                .body(Map.of(
                        "matter", "CHANGE", "level", "DISTRICT", "changeReason", about, "particulars", particulars))
                .post(CaseCalls.PATH)
                .then();
    }

    @Test
    void theOperatorOfANewUnitIsOneThatTheAuthorityCouldEnter() {
        String home = counter.home("改稿乙养老院", 40, "PUBLIC");
        String hospital = counter.hospital("改稿乙医院", 120);
        for (String none : new String[] {home, UUID.randomUUID().toString()}) {
            drafted(home, unit("改稿乙室", none))
                    .statusCode(422)
                    .body("code", equalTo("INSTITUTION_OPERATOR_UNKNOWN"))
                    .body("errors[0].pointer", equalTo("/particulars/operatedById"));
        }
        String id =
                drafted(home, unit("改稿乙室", hospital)).statusCode(201).extract().path("id");
        counter.attach(home, id, CaseCalls.papers().toArray(String[]::new));
        counter.as("HEALTH_ADMIN")
                .body(Map.of("reason", "歇业", "document", "注1号"))
                .post("/api/v1/institutions/" + hospital + "/close")
                .then()
                .statusCode(200);
        counter.move(counter.manager(home), id, "submit", Map.of())
                .statusCode(409)
                .body("code", equalTo("INSTITUTION_OPERATOR_CLOSED"));
        revised(home, id, unit("改稿乙二室", hospital)).statusCode(409);
        String other = counter.hospital("改稿乙二医院", 120);
        revised(home, id, unit("改稿乙室", other)).statusCode(200);
        counter.move(counter.manager(home), id, "submit", Map.of()).statusCode(200);
    }

    @Test
    void aLicenceIsIssuedWithANumberOfItsOwnBySomebodyWhoMayVouchForIt() {
        String home = counter.home("改稿丙养老院", 120, "PRIVATE_FORPROFIT");
        String id = counter.licensing(home, "改稿丙护理院");
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of()).statusCode(200);
        counter.decide("MARKET_ADMIN", id, "agree", "MARKET_REGULATION").statusCode(200);
        counter.decide("CIVIL_ADMIN", id, "agree", "CIVIL_AFFAIRS").statusCode(200);
        counter.decide("HEALTH_ADMIN", id, "agree", "HEALTH").statusCode(200);
        Map<String, Object> certificate = new HashMap<>(Map.of("number", "PDY17402046010517D1103"));
        certificate.putAll(Map.of("authority", "海口市秀英区卫生健康委员会", "validFrom", "2026-01-05"));
        Map<String, Object> printed = Map.of("certificate", certificate);
        counter.move(counter.as("WINDOW_CLERK"), id, "issue", printed)
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_MEDICAL_CODE_PART"))
                .body("errors[0].pointer", equalTo("/certificate/number"));
        certificate.put("licenceNumberReason", REASON);
        counter.move(counter.as("WINDOW_CLERK"), id, "issue", printed)
                .statusCode(403)
                .body("code", equalTo("INSTITUTION_LICENCE_NUMBER_OVERRIDE"));
        TokenRequest both = TokenRequest.as("WINDOW_CLERK", "SUPERVISOR")
                .region(CaseCalls.DISTRICT)
                .subject("vouching-clerk");
        String unit = counter.move(counter.with(both), id, "issue", printed)
                .statusCode(200)
                .extract()
                .path("issued.institutionId");
        counter.institution(unit).body("warnings", hasItem("MEDICAL_CODE_PART"));
        counter.as("HEALTH_ADMIN")
                .get("/api/v1/institutions/" + unit + "/history")
                .then()
                .body("items.reason", hasItem(REASON));
    }
}

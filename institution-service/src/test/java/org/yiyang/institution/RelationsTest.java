package org.yiyang.institution;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class RelationsTest extends RegisterCalls {
    private static final String RELATIONS = "/api/v1/institution-relations";

    private ValidatableResponse enter(String kind, String... members) {
        return bureau.as("HEALTH_ADMIN")
                .body(Map.of(
                        "kind",
                        kind,
                        "members",
                        List.of(members),
                        "service24h",
                        true,
                        "validFrom",
                        "2019-01-01",
                        "document",
                        "批复1号"))
                .post(RELATIONS)
                .then();
    }

    @Test
    void severalInstitutionsRunOneTogether() {
        String run = licensed("合办民政医院", "2010-01-01");
        String home = filed("合办光荣院");
        String other = licensed("合办精神病院", "2010-01-01");
        enter("JOINTLY_RUN", run, home, other)
                .statusCode(201)
                .body("members", contains(run, home, other))
                .body("status", equalTo("ACTIVE"));
    }

    @Test
    void threeNeighboursOnOneCampusServeAroundTheClockUntilItEnds() {
        String clinic = licensed("三院镇卫生院", "2010-01-01");
        String poor = filed("三院敬老院");
        String home = filed("三院养老院");
        String id = enter("CO_LOCATED", clinic, poor, home)
                .statusCode(201)
                .body("members", contains(clinic, poor, home))
                .body("service24h", equalTo(true))
                .body("allowedActions", contains("end"))
                .extract()
                .path("id");
        enter("CO_LOCATED", clinic, home, poor).statusCode(409).body("code", equalTo("RELATION_ALREADY_KNOWN"));
        bureau.with(TokenRequest.as("CARE_MANAGER").institution(home))
                .get(RELATIONS + "?institution=" + home + "&asOf=2020-01-01")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        bureau.as("CIVIL_ADMIN")
                .body(Map.of("effectiveOn", "2021-01-01", "reason", "搬迁"))
                .post(RELATIONS + "/" + id + "/end")
                .then()
                .statusCode(200)
                .body("status", equalTo("ENDED"))
                .body("validTo", equalTo("2021-01-01"));
        bureau.as("HEALTH_ADMIN")
                .get(RELATIONS + "?institution=" + home + "&asOf=2021-01-01")
                .then()
                .body("items.id", not(hasItem(id)));
        annulled(id);
    }

    private void annulled(String id) {
        bureau.as("SUPERVISOR")
                .body(Map.of("reason", "并未毗邻"))
                .post(RELATIONS + "/" + id + "/annul")
                .then()
                .statusCode(200)
                .body("status", equalTo("ANNULLED"));
        bureau.as("HEALTH_ADMIN")
                .get(RELATIONS + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("ANNULLED"))
                .body("allowedActions", hasSize(0));
        bureau.as("HEALTH_ADMIN")
                .get(RELATIONS + "/" + id + "/history")
                .then()
                .body("items.verb", contains("enter", "end", "annul"));
    }

    private ValidatableResponse correct(String id, String validFrom, String validUntil, boolean aroundTheClock) {
        Map<String, Object> body = new HashMap<>(
                Map.of("service24h", aroundTheClock, "validFrom", validFrom, "document", "批复1号", "reason", "录入错误"));
        if (validUntil != null) {
            body.put("validUntil", validUntil);
        }
        return bureau.as("SUPERVISOR")
                .body(body)
                .post(RELATIONS + "/" + id + "/correct")
                .then();
    }

    @Test
    void aCorrectionMayNotBringASecondOneToLifeAndTheHistoryKeepsBoth() {
        String hospital = licensed("更正关系医院", "2010-01-01");
        String home = filed("更正关系养老院");
        String old =
                enter("INTRODUCED", hospital, home).statusCode(201).extract().path("id");
        correct(old, "2019-01-01", "2020-12-31", true).statusCode(200).body("status", equalTo("ENDED"));
        enter("INTRODUCED", hospital, home).statusCode(201);
        correct(old, "2019-01-01", null, true).statusCode(409).body("code", equalTo("RELATION_ALREADY_KNOWN"));
        correct(old, today().plusDays(1).toString(), null, true)
                .statusCode(422)
                .body("code", equalTo("RELATION_DAY_IN_FUTURE"));
        bureau.as("HEALTH_ADMIN")
                .get(RELATIONS + "/" + old + "/history")
                .then()
                .body("items.verb", contains("enter", "correct"))
                .body("earlier[0].state.status", equalTo("ACTIVE"))
                .body("earlier[0].state.validTo", nullValue());
    }

    @Test
    void aCorrectionOfNothingIsNone() {
        String hospital = licensed("未更正关系医院", "2010-01-01");
        String home = filed("未更正关系养老院");
        String id =
                enter("INTRODUCED", hospital, home).statusCode(201).extract().path("id");
        correct(id, "2019-01-01", null, true).statusCode(422).body("code", equalTo("CORRECTION_NOTHING_CHANGED"));
        bureau.as("HEALTH_ADMIN")
                .get(RELATIONS + "/" + id + "/history")
                .then()
                .body("items.verb", contains("enter"))
                .body("earlier", hasSize(0));
        correct(id, "2019-01-02", null, true).statusCode(200);
    }

    private void integrated(String id, String asOf, String type) {
        bureau.as("HEALTH_ADMIN")
                .get(PATH + "/" + id + "?asOf=" + asOf)
                .then()
                .statusCode(200)
                .body("integrationType", equalTo(type));
    }

    @Test
    void aCampusAroundTheClockIntegratesItsMembersOnItsDaysAndMakesNobodyDualCertified() {
        String clinic = licensed("毗邻卫生院", "2010-01-01");
        String home = filed("毗邻养老院");
        String both = filed("毗邻两证养老院");
        done(
                "HEALTH_ADMIN",
                registered("HEALTH_ADMIN", Sample.unit("毗邻两证医务室", both)),
                "qualify",
                Sample.certificate("MEDICAL_FILING", "2019-06-01"));
        String campus = enter("CO_LOCATED", clinic, home, both)
                .statusCode(201)
                .extract()
                .path("id");
        integrated(home, "2019-01-01", "CO_LOCATED");
        integrated(clinic, "2020-01-01", "CO_LOCATED");
        integrated(both, "2019-05-31", "CO_LOCATED");
        integrated(both, "2019-06-01", "CARE_RUNS_MEDICAL");
        read(home).body("dualCertifiedNow", equalTo(false)).body("integrationType", equalTo("CO_LOCATED"));
        followsFromTheCampusAndItsCertificates(campus, clinic, home);
        integrated(both, "2021-01-01", "CARE_RUNS_MEDICAL");
        bureau.as("SUPERVISOR")
                .body(Map.of("reason", "并未毗邻"))
                .post(RELATIONS + "/" + campus + "/annul")
                .then()
                .statusCode(200);
        integrated(home, "2020-12-31", null);
    }

    private void followsFromTheCampusAndItsCertificates(String campus, String clinic, String home) {
        correct(campus, "2019-01-01", "2019-12-31", true).statusCode(200);
        integrated(home, "2019-12-31", "CO_LOCATED");
        integrated(home, "2020-01-01", null);
        correct(campus, "2019-01-01", null, false).statusCode(200);
        integrated(home, "2019-01-01", null);
        correct(campus, "2019-01-01", null, true).statusCode(200);
        String certificate = read(clinic).extract().path("qualifications[0].id");
        done(
                "HEALTH_ADMIN",
                clinic,
                "revoke-qualification",
                Map.of(
                        "qualificationId",
                        certificate,
                        "effectiveOn",
                        "2021-01-01",
                        "document",
                        "决字1号",
                        "reason",
                        "违规"));
        integrated(home, "2020-12-31", "CO_LOCATED");
        integrated(home, "2021-01-01", null);
    }

    @Test
    void aRelationIsOfFittingMembersOnly() {
        String hospital = licensed("关系医院", "2010-01-01");
        String home = filed("关系养老院");
        enter("INTRODUCED", home, hospital).statusCode(422).body("code", equalTo("RELATION_SIDES_UNFIT"));
        enter("BRANCH_IN_HOME", hospital, home, filed("关系第二养老院"))
                .statusCode(422)
                .body("code", equalTo("RELATION_MEMBERS_UNFIT"));
        enter("JOINTLY_RUN", hospital, hospital).statusCode(422);
        enter("JOINTLY_RUN", hospital, home).statusCode(201);
    }
}

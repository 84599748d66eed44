package org.yiyang.institution;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class RelationsTest extends AtTheRegister {
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
        bureau.as("SUPERVISOR")
                .body(Map.of("reason", "并未毗邻"))
                .post(RELATIONS + "/" + id + "/annul")
                .then()
                .statusCode(200)
                .body("status", equalTo("ANNULLED"));
        bureau.as("HEALTH_ADMIN")
                .get(RELATIONS + "/" + id + "/history")
                .then()
                .body("items.verb", contains("enter", "end", "annul"));
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

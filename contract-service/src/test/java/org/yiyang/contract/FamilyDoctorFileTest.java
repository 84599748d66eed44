package org.yiyang.contract;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;

/** A city's family-doctor contracts come by file, and those that end soon are listed. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class FamilyDoctorFileTest extends AgreementCalls {
    private static final String IMPORTS = "/api/v1/contract/imports";
    private static final String CONTRACTS = "/api/v1/contract/family-doctor-contracts";
    private static final String TEAM = """
            {"name":"文件队","phone":"0898-66220001","members":[
             {"part":"GENERAL_PRACTITIONER","licenceNumber":"110000000012345"},
             {"part":"NURSE","licenceNumber":"210000000012345"},{"part":"PUBLIC_HEALTH","count":1}]}""";

    private String team;

    @BeforeEach
    void theHospitalIsACommunityHealthCentre() {
        inbox.apply(List.of(InstitutionFeed.medical(hospital, "460108", "COMMUNITY_HEALTH_CENTRE", "LEVEL_1")));
        team = medicalManager()
                .body(TEAM)
                .post("/api/v1/contract/family-doctor-teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private UUID elder() {
        UUID id = Ids.next();
        inbox.apply(List.of(ElderFeed.living(id, "460108", null)));
        return id;
    }

    private String row(UUID elder, LocalDate from, LocalDate to) {
        return "%s,%s,%s,%s,BASIC\n".formatted(team, elder, from, to);
    }

    private Map<String, Object> through(String rows) {
        String id = medicalManager()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("text/csv")
                .queryParam("kind", "family-doctor-contracts")
                .body(("teamId,elderId,startsOn,endsOn,contents\n" + rows).getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> medicalManager()
                                .get(IMPORTS + "/" + id)
                                .jsonPath()
                                .getMap(""),
                        now -> "DONE".equals(now.get("status")));
    }

    @Test
    void eldersAreSignedAndTheNextYearRenewsThem() {
        UUID one = elder();
        UUID other = elder();
        LocalDate from = today.minusDays(5);
        LocalDate last = today.plusDays(40);
        String rows = row(one, from, last) + row(other, from, today.plusDays(300)) + row(Ids.next(), from, last);
        Map<String, Object> first = through(rows);
        assertEquals(2, first.get("created"));
        assertEquals(1, first.get("refused"));
        assertEquals(2, through(rows).get("unchanged"));
        medicalManager()
                .get(CONTRACTS + "?team=" + team + "&endsUntil=" + last)
                .then()
                .statusCode(200)
                .body("items.elderId", contains(one.toString()));
        assertEquals(1, through(row(one, last.plusDays(1), last.plusDays(200))).get("created"));
        medicalManager()
                .get(CONTRACTS + "?elder=" + one)
                .then()
                .body("items", hasSize(1))
                .body(
                        "items[0].terms.endsOn",
                        contains(last.toString(), last.plusDays(200).toString()));
        medicalManager()
                .get(CONTRACTS + "?team=" + team + "&endsUntil=" + last)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void agreementsThatEndSoonAreListed() {
        String id = inForce();
        String end = careManager().get(AGREEMENTS + "/" + id).then().extract().path("endDate");
        careManager()
                .get(AGREEMENTS + "?status=EFFECTIVE&endsUntil=" + end)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items[0].status", equalTo("EFFECTIVE"));
        careManager()
                .get(AGREEMENTS + "?endsUntil=" + LocalDate.parse(end).minusDays(1))
                .then()
                .body("items.id", not(hasItem(id)));
    }
}

package org.yiyang.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.Crowd;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** An elder is given what is kept here of it, and is shown that it was given. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class PersonExportTest extends PerformanceCalls {
    private static final int A_DAY = 10;
    private static final String FORM = """
            {"name":"导出队","phone":"0898-66220001","members":[
             {"part":"GENERAL_PRACTITIONER","licenceNumber":"110000000012345"},
             {"part":"NURSE","licenceNumber":"210000000012345"},{"part":"PUBLIC_HEALTH","count":1}]}""";

    @Override
    String city() {
        return "6546";
    }

    private ValidatableResponse export(TokenRequest caller, UUID elder) {
        return as(caller).get("/api/v1/contract/elders/" + elder + "/export").then();
    }

    private static TokenRequest herself(UUID elder) {
        return TokenRequest.as("ELDER").person(elder.toString());
    }

    private void signed(UUID elder) {
        String team = medicalManager()
                .body(FORM)
                .post("/api/v1/contract/family-doctor-teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        medicalManager()
                .body(
                        "{\"teamId\":\"%s\",\"elderId\":\"%s\",\"startsOn\":\"%s\",\"endsOn\":\"%s\",\"contents\":\"BASIC\"}"
                                .formatted(team, elder, today, today.plusMonths(6)))
                .post("/api/v1/contract/family-doctor-contracts")
                .then()
                .statusCode(201);
    }

    @Test
    void anElderIsGivenItsContractsAndTheServicesThatNameIt() {
        UUID home = homeOfTheCity();
        UUID elder = Ids.next();
        UUID neighbour = Ids.next();
        String region = city() + "01";
        inbox.apply(List.of(
                InstitutionFeed.medical(hospital, region, "COMMUNITY_HEALTH_CENTRE", "LEVEL_1"),
                ElderFeed.living(elder, region, home),
                ElderFeed.living(neighbour, region, home)));
        signed(elder);
        String agreement = since(home, today.minusMonths(3), "");
        String both = ",\"elderIds\":[\"" + elder + "\",\"" + neighbour + "\"]";
        medicalManager()
                .body(visit(agreement, today.minusDays(1), "MEDICAL_ROUNDS", both))
                .post(RECORDS)
                .then()
                .statusCode(201);
        recorded(agreement, today.minusDays(2));
        export(herself(elder), elder)
                .statusCode(200)
                .body("elderId", equalTo(elder.toString()))
                .body("registers.kind", hasItem("family-doctor-contract"))
                .body("registers.find { it.kind == 'family-doctor-contract' }.records.teamName", contains("导出队"))
                .body("registers.find { it.kind == 'service-record' }.records", hasSize(1))
                .body("registers.find { it.kind == 'service-record' }.records[0].elderIds", empty());
        as(herself(elder))
                .get("/api/v1/contract/elders/" + elder + "/readings")
                .then()
                .statusCode(200)
                .body("items.action", contains("export"));
        export(herself(neighbour), elder).statusCode(404);
    }

    @Test
    void theFamilyAsksByItsAuthorisationAndNobodyTooOften() {
        UUID elder = Ids.next();
        inbox.apply(List.of(ElderFeed.withFamily(elder, city() + "01", "export-daughter")));
        TokenRequest daughter = TokenRequest.as("FAMILY").subject("export-daughter");
        export(daughter.person(elder.toString()), elder).statusCode(200);
        export(TokenRequest.as("FAMILY").subject("export-stranger").person(elder.toString()), elder)
                .statusCode(404);
        // What the daughter was given is not counted against the elder.
        for (int i = 0; i < A_DAY; i++) {
            export(herself(elder), elder).statusCode(200);
        }
        export(herself(elder), elder).statusCode(429).body("code", equalTo("PERSON_EXPORTS_SPENT"));
    }

    @Test
    void ofCallersAtOnceNoMoreThanTheRestOfTheDayAreGivenIt() throws Exception {
        UUID elder = Ids.next();
        inbox.apply(List.of(ElderFeed.living(elder, city() + "01", null)));
        int before = 6;
        for (int i = 0; i < before; i++) {
            export(herself(elder), elder).statusCode(200);
        }
        int callers = 8;
        Callable<Integer> asked = () -> export(herself(elder), elder).extract().statusCode();
        assertEquals(
                Map.of(200, A_DAY - before, 429, callers - (A_DAY - before)),
                Crowd.counted(Collections.nCopies(callers, asked)));
    }

    @Test
    void aMergedElderIsGivenWhatNamesEitherRecord() {
        UUID home = homeOfTheCity();
        UUID gone = Ids.next();
        UUID survivor = Ids.next();
        String region = city() + "01";
        inbox.apply(List.of(ElderFeed.living(gone, region, home), ElderFeed.living(survivor, region, home)));
        String agreement = since(home, today.minusMonths(3), "");
        for (UUID one : List.of(gone, survivor)) {
            medicalManager()
                    .body(visit(agreement, today.minusDays(1), "MEDICAL_ROUNDS", ",\"elderIds\":[\"" + one + "\"]"))
                    .post(RECORDS)
                    .then()
                    .statusCode(201);
        }
        inbox.apply(List.of(ElderFeed.merged(gone, region, survivor)));
        export(herself(survivor), survivor)
                .statusCode(200)
                .body("registers.find { it.kind == 'service-record' }.records", hasSize(2));
    }
}

package org.yiyang.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.Crowd;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class FamilyDoctorTest extends AgreementCalls {
    private static final String TEAMS = "/api/v1/contract/family-doctor-teams";
    private static final String CONTRACTS = "/api/v1/contract/family-doctor-contracts";
    private static final String REGION = "460108";

    private static String form(String name) {
        return """
                {"name":"%s","phone":"0898-66220001","members":[
                 {"part":"GENERAL_PRACTITIONER","licenceNumber":"110000000012345"},
                 {"part":"NURSE","licenceNumber":"210000000012345"},{"part":"PUBLIC_HEALTH","count":1}]}""".formatted(name);
    }

    @BeforeEach
    void theHospitalIsACommunityHealthCentre() {
        inbox.apply(List.of(InstitutionFeed.medical(hospital, REGION, "COMMUNITY_HEALTH_CENTRE", "LEVEL_1")));
    }

    private String team(String name) {
        return medicalManager()
                .body(form(name))
                .post(TEAMS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private UUID elder(ConsumerRecord<String, byte[]> event) {
        inbox.apply(List.of(event));
        return UUID.fromString(event.key());
    }

    private UUID elder() {
        return elder(ElderFeed.living(Ids.next(), REGION, null));
    }

    private String body(String team, UUID elder) {
        return "{\"teamId\":\"%s\",\"elderId\":\"%s\",\"startsOn\":\"%s\",\"endsOn\":\"%s\",\"contents\":\"BASIC\"}"
                .formatted(team, elder, today.minusDays(5), today.plusMonths(11));
    }

    private String signed(String team, UUID elder) {
        return medicalManager()
                .body(body(team, elder))
                .post(CONTRACTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private RequestSpecification read() {
        return medicalManager();
    }

    @Test
    void aTeamHasItsCoreAndIsDissolvedOnlyWithoutElders() {
        medicalManager()
                .body(form("缺员").replace("PUBLIC_HEALTH", "OTHER"))
                .post(TEAMS)
                .then()
                .statusCode(422)
                .body("code", equalTo("FAMILY_DOCTOR_TEAM_INCOMPLETE"));
        String id = team("一队");
        medicalManager()
                .body(form("一队新名"))
                .post(TEAMS + "/" + id + "/revise")
                .then()
                .statusCode(200);
        String contract = signed(id, elder());
        String reason = "{\"reason\":\"合并\"}";
        medicalManager()
                .body(reason)
                .post(TEAMS + "/" + id + "/dissolve")
                .then()
                .statusCode(409);
        medicalManager()
                .body(reason)
                .post(CONTRACTS + "/" + contract + "/end")
                .then()
                .statusCode(200);
        medicalManager()
                .body(reason)
                .post(TEAMS + "/" + id + "/dissolve")
                .then()
                .statusCode(200);
        read().get(TEAMS + "/" + id).then().statusCode(200).body("name", equalTo("一队新名"));
        read().get(TEAMS + "/" + id + "/history").then().statusCode(200).body("items", hasSize(3));
        read().get(TEAMS + "?status=DISSOLVED").then().statusCode(200).body("items.id", contains(id));
        read().get(TEAMS + "/state-machine").then().statusCode(200);
        read().get(CONTRACTS + "/state-machine").then().statusCode(200);
    }

    @Test
    void aContractIsRenewedYearByYearAndMovesBetweenTeams() {
        String first = team("甲队");
        String second = team("乙队");
        String id = signed(first, elder());
        String renewal = "{\"endsOn\":\"" + today.plusMonths(22) + "\",\"contents\":\"TCM\"}";
        medicalManager()
                .body(renewal)
                .post(CONTRACTS + "/" + id + "/renew")
                .then()
                .statusCode(200)
                .body("terms", hasSize(2));
        medicalManager()
                .body(renewal)
                .post(CONTRACTS + "/" + id + "/renew")
                .then()
                .statusCode(409)
                .body("code", equalTo("FAMILY_DOCTOR_RENEWED_ALREADY"));
        medicalManager()
                .body("{\"teamId\":\"" + second + "\",\"reason\":\"住址变化\"}")
                .post(CONTRACTS + "/" + id + "/change-team")
                .then()
                .statusCode(200)
                .body("teamName", equalTo("乙队"));
        read().get(CONTRACTS + "/" + id + "/history").then().statusCode(200).body("items", hasSize(3));
        as(token("MED_MANAGER").institution(UUID.randomUUID().toString()))
                .get(CONTRACTS + "/" + id)
                .then()
                .statusCode(404);
        health().get(CONTRACTS + "/" + id).then().statusCode(200).body("elderId", nullValue());
    }

    @Test
    void nobodyHasTwoTeamsHoweverManySignAtTheSameMoment() throws Exception {
        String first = team("并发甲");
        String second = team("并发乙");
        UUID elder = elder();
        Map<Integer, Integer> answers = Crowd.counted(IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(i -> () -> medicalManager()
                        .body(body(i % 2 == 0 ? first : second, elder))
                        .post(CONTRACTS)
                        .statusCode())
                .toList());
        assertEquals(1, answers.get(201));
        read().get(CONTRACTS + "?elder=" + elder).then().body("items", hasSize(1));
    }

    @Test
    void deathAndAMoveCloseTheContractHoweverOftenTheyAreHeard() {
        String team = team("随访队");
        UUID dying = elder();
        UUID moving = elder();
        String one = signed(team, dying);
        String other = signed(team, moving);
        LocalDate died = today.minusDays(1);
        inbox.apply(List.of(
                ElderFeed.deceased(dying, REGION, died.toString()),
                ElderFeed.living(moving, "440402", null),
                ElderFeed.deceased(dying, REGION, died.toString())));
        read().get(CONTRACTS + "/" + one)
                .then()
                .body("status", equalTo("ENDED"))
                .body("endedBecause", equalTo("DECEASED"))
                .body("endedOn", equalTo(died.toString()))
                .body("allowedActions", empty());
        read().get(CONTRACTS + "/" + other).then().body("endedBecause", equalTo("MOVED"));
        medicalManager()
                .body(body(team, dying))
                .post(CONTRACTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("FAMILY_DOCTOR_ELDER_DECEASED"));
    }

    @Test
    void theElderAndTheAuthorisedFamilySeeTeamTelephoneAndNextService() {
        UUID elder = elder(ElderFeed.withFamily(Ids.next(), REGION, "family-account"));
        String id = signed(team("可见队"), elder);
        String day = today.plusDays(7).toString();
        medicalManager()
                .body("{\"nextServiceOn\":\"" + day + "\"}")
                .post(CONTRACTS + "/" + id + "/plan-service")
                .then()
                .statusCode(200);
        for (TokenRequest caller : List.of(
                TokenRequest.as("ELDER").person(elder.toString()),
                TokenRequest.as("FAMILY").subject("family-account").person(elder.toString()))) {
            as(caller)
                    .get(CONTRACTS)
                    .then()
                    .statusCode(200)
                    .body("items.teamName", contains("可见队"))
                    .body("items.teamPhone", contains("0898-66220001"))
                    .body("items.nextServiceOn", contains(day));
        }
        as(TokenRequest.as("FAMILY").subject("a-stranger").person(elder.toString()))
                .get(CONTRACTS)
                .then()
                .body("items", equalTo(Collections.emptyList()));
    }

    @Test
    void theSigningRateIsToldForThePolicyTargets() throws SQLException {
        as(token("HEALTH_ADMIN").region("6591"))
                .body("{\"region\":\"6591\",\"asOf\":\"" + today + "\",\"people\":1000}")
                .post("/api/v1/contract/reports/family-doctors/publish")
                .then()
                .statusCode(200)
                .body("signing.denominator", equalTo(1000));
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select payload from outbox where topic = 'yiyang.indicator' and region = '6591'")) {
            ResultSet rows = query.executeQuery();
            assertTrue(rows.next());
            EventSchemas.named("indicator").mustFit(rows.getString(1));
            assertTrue(rows.getString(1).contains("FAMILY_DOCTOR_SIGNING"));
        }
    }

    @Test
    void theRatesHaveTheirDenominators() {
        UUID clinic = Ids.next();
        inbox.apply(List.of(InstitutionFeed.medical(clinic, "659001", "TOWNSHIP_HEALTH_CENTRE", "LEVEL_1")));
        RequestSpecification manager = as(token("MED_MANAGER").institution(clinic.toString()));
        String team = manager.body(form("比率队"))
                .post(TEAMS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (int i = 0; i < 2; i++) {
            UUID elder = elder(ElderFeed.living(Ids.next(), "659001", null));
            String body = body(team, elder).replace("\"BASIC\"", "\"BASIC\",\"priorityGroup\":" + (i == 0));
            as(token("MED_MANAGER").institution(clinic.toString()))
                    .body(body)
                    .post(CONTRACTS)
                    .then()
                    .statusCode(201);
        }
        elder(ElderFeed.living(Ids.next(), "659001", null));
        String report = "/api/v1/contract/reports/family-doctors?region=6590&asOf=" + today;
        as(token("HEALTH_ADMIN").region("6590"))
                .get(report)
                .then()
                .statusCode(200)
                .body("teams", equalTo(1))
                .body("signing.numerator", equalTo(2))
                .body("signing.denominator", equalTo(3))
                .body("signing.percent", equalTo(66.67f))
                .body("renewal.percent", nullValue());
        as(token("HEALTH_ADMIN").region("6590"))
                .get(report + "&people=4&priorityPeople=2")
                .then()
                .body("signing.percent", equalTo(50.0f))
                .body("priority.percent", equalTo(50.0f));
    }
}

package org.yiyang.contract;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.write.Chores;
import org.yiyang.local.LocalResource;

/** Contracts with family doctors follow the registers: of the team's institution and of the elder. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class FamilyDoctorRegistryTest extends AgreementCalls {
    private static final String TEAMS = "/api/v1/contract/family-doctor-teams";
    private static final String CONTRACTS = "/api/v1/contract/family-doctor-contracts";
    private static final String REGION = "460108";

    @Inject
    Chores chores;

    private String team;
    private final UUID elder = Ids.next();

    @BeforeEach
    void aTeamAndAnElder() {
        inbox.apply(List.of(
                InstitutionFeed.medical(hospital, REGION, "COMMUNITY_HEALTH_CENTRE", "LEVEL_1"),
                ElderFeed.living(elder, REGION, null)));
        team = teamOf(hospital);
    }

    private RequestSpecification managerOf(UUID institution) {
        return as(token("MED_MANAGER").institution(institution.toString()));
    }

    private String teamOf(UUID institution) {
        return managerOf(institution)
                .body("""
                        {"name":"随访队","phone":"0898-66220001","members":[
                         {"part":"GENERAL_PRACTITIONER","licenceNumber":"110000000012345"},
                         {"part":"NURSE","licenceNumber":"210000000012345"},{"part":"PUBLIC_HEALTH","count":1}]}""")
                .post(TEAMS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String body(String of, UUID whom) {
        return "{\"teamId\":\"%s\",\"elderId\":\"%s\",\"startsOn\":\"%s\",\"endsOn\":\"%s\",\"contents\":\"BASIC\"}"
                .formatted(of, whom, today.minusDays(5), today.plusMonths(11));
    }

    private String contract() {
        return contractOf(team, elder);
    }

    private String contractOf(String of, UUID whom) {
        return medicalManager()
                .body(body(of, whom))
                .post(CONTRACTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void anInstitutionThatMayNotWorkSignsAndRenewsNothing() {
        String id = contract();
        String second = teamOf(hospital);
        UUID another = Ids.next();
        inbox.apply(List.of(ElderFeed.living(another, REGION, null), InstitutionFeed.practisingUpTo(hospital, today)));
        String renewal = "{\"endsOn\":\"" + today.plusMonths(22) + "\",\"contents\":\"TCM\"}";
        String change = "{\"teamId\":\"" + second + "\",\"reason\":\"住址变化\"}";
        for (Response answer : List.of(
                medicalManager().body(body(team, another)).post(CONTRACTS),
                medicalManager().body(renewal).post(CONTRACTS + "/" + id + "/renew"),
                medicalManager().body(change).post(CONTRACTS + "/" + id + "/change-team"))) {
            answer.then().statusCode(422).body("code", equalTo("FAMILY_DOCTOR_INSTITUTION_UNFIT"));
        }
        inbox.apply(List.of(InstitutionFeed.medical(hospital, REGION, "COMMUNITY_HEALTH_CENTRE", "LEVEL_1")));
        medicalManager()
                .body(renewal)
                .post(CONTRACTS + "/" + id + "/renew")
                .then()
                .statusCode(200);
    }

    @Test
    void teamAndEldersGoOnAtTheInstitutionThatTookThePlaceOfTheirs() {
        String id = contract();
        UUID successor = Ids.next();
        inbox.apply(List.of(InstitutionFeed.replacedHospital(hospital, successor, today)));
        chores.doAll();
        medicalManager().get(CONTRACTS + "/" + id).then().body("institutionId", equalTo(hospital.toString()));
        inbox.apply(List.of(InstitutionFeed.medical(successor, REGION, "COMMUNITY_HEALTH_CENTRE", "LEVEL_1")));
        chores.doAll();
        chores.doAll();
        managerOf(successor)
                .get(TEAMS + "/" + team)
                .then()
                .statusCode(200)
                .body("institutionId", equalTo(successor.toString()))
                .body("status", equalTo("ACTIVE"));
        managerOf(successor).get(TEAMS + "/" + team + "/history").then().body("items", hasSize(2));
        managerOf(successor)
                .get(CONTRACTS + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("institutionId", equalTo(successor.toString()));
        managerOf(successor)
                .body("{\"endsOn\":\"" + today.plusMonths(22) + "\",\"contents\":\"TCM\"}")
                .post(CONTRACTS + "/" + id + "/renew")
                .then()
                .statusCode(200);
        medicalManager().get(CONTRACTS + "/" + id).then().statusCode(404);
    }

    @Test
    void whoseInstitutionHasClosedForGoodIsFreeToSignWithAnotherTeam() {
        String id = contract();
        UUID next = Ids.next();
        inbox.apply(List.of(
                InstitutionFeed.medical(next, REGION, "COMMUNITY_HEALTH_CENTRE", "LEVEL_1"),
                InstitutionFeed.closedHospital(hospital, today)));
        String other = teamOf(next);
        chores.doAll();
        health().get(CONTRACTS + "/" + id)
                .then()
                .body("status", equalTo("ENDED"))
                .body("endedBecause", equalTo("INSTITUTION_CLOSED"))
                .body("endedOn", equalTo(today.minusDays(1).toString()));
        health().get(TEAMS + "/" + team).then().body("status", equalTo("DISSOLVED"));
        managerOf(next).body(body(other, elder)).post(CONTRACTS).then().statusCode(201);
    }

    @Test
    void aClosingThatWasRecordedByMistakeHasEndedNothing() {
        String id = contract();
        UUID gone = Ids.next();
        UUID elsewhere = Ids.next();
        UUID next = Ids.next();
        inbox.apply(List.of(
                ElderFeed.living(gone, REGION, null),
                ElderFeed.living(elsewhere, REGION, null),
                InstitutionFeed.medical(next, REGION, "COMMUNITY_HEALTH_CENTRE", "LEVEL_1")));
        String ofGone = contractOf(team, gone);
        String ofElsewhere = contractOf(team, elsewhere);
        inbox.apply(List.of(InstitutionFeed.closedHospital(hospital, today)));
        chores.doAll();
        String died = today.minusDays(2).toString();
        inbox.apply(List.of(ElderFeed.deceased(gone, REGION, died)));
        managerOf(next)
                .body(body(teamOf(next), elsewhere))
                .post(CONTRACTS)
                .then()
                .statusCode(201);
        inbox.apply(List.of(InstitutionFeed.medical(hospital, REGION, "COMMUNITY_HEALTH_CENTRE", "LEVEL_1")));
        chores.doAll();
        medicalManager()
                .get(CONTRACTS + "/" + id)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("endedBecause", nullValue())
                .body("endedOn", nullValue());
        medicalManager().get(CONTRACTS + "/" + ofGone).then().body("endedBecause", equalTo("DECEASED"));
        medicalManager().get(CONTRACTS + "/" + ofElsewhere).then().body("endedBecause", equalTo("INSTITUTION_CLOSED"));
        medicalManager().get(TEAMS + "/" + team).then().body("status", equalTo("ACTIVE"));
        medicalManager().get(TEAMS + "/" + team + "/history").then().body("items", hasSize(3));
        chores.doAll();
        medicalManager().get(TEAMS + "/" + team + "/history").then().body("items", hasSize(3));
    }

    @Test
    void aTeamThatWasDissolvedByItsInstitutionStaysSo() {
        medicalManager()
                .body("{\"reason\":\"合并团队\"}")
                .post(TEAMS + "/" + team + "/dissolve")
                .then()
                .statusCode(200);
        inbox.apply(List.of(InstitutionFeed.closedHospital(hospital, today)));
        chores.doAll();
        inbox.apply(List.of(InstitutionFeed.medical(hospital, REGION, "COMMUNITY_HEALTH_CENTRE", "LEVEL_1")));
        chores.doAll();
        medicalManager().get(TEAMS + "/" + team).then().body("status", equalTo("DISSOLVED"));
    }

    @Test
    void aDeadElderWhoseRecordIsClosedStaysDead() {
        String id = contract();
        String died = today.minusDays(2).toString();
        inbox.apply(List.of(ElderFeed.deceased(elder, REGION, died), ElderFeed.closedAfterDeath(elder, REGION, died)));
        medicalManager()
                .get(CONTRACTS + "/" + id)
                .then()
                .body("status", equalTo("ENDED"))
                .body("endedBecause", equalTo("DECEASED"))
                .body("endedOn", equalTo(died));
    }

    @Test
    void whatBecameOfTheTeamMeanwhileHoldsForAContractThatComesBack() {
        String id = contract();
        UUID other = Ids.next();
        inbox.apply(List.of(ElderFeed.living(other, REGION, null)));
        String second = teamOf(hospital);
        String ofSecond = contractOf(second, other);
        String died = today.minusDays(2).toString();
        inbox.apply(List.of(ElderFeed.deceased(elder, REGION, died), ElderFeed.deceased(other, REGION, died)));
        medicalManager()
                .body("{\"reason\":\"合并团队\"}")
                .post(TEAMS + "/" + second + "/dissolve")
                .then()
                .statusCode(200);
        UUID successor = Ids.next();
        inbox.apply(List.of(
                InstitutionFeed.medical(successor, REGION, "COMMUNITY_HEALTH_CENTRE", "LEVEL_1"),
                InstitutionFeed.replacedHospital(hospital, successor, today)));
        chores.doAll();
        inbox.apply(List.of(ElderFeed.living(elder, REGION, null), ElderFeed.living(other, REGION, null)));
        managerOf(successor)
                .get(CONTRACTS + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("institutionId", equalTo(successor.toString()));
        health().get(CONTRACTS + "/" + ofSecond).then().body("endedBecause", equalTo("TEAM_DISSOLVED"));
    }

    @Test
    void aDeathThatWasReportedByMistakeEndsNothingInWhateverOrderItIsHeard() {
        String id = contract();
        String died = today.minusDays(2).toString();
        inbox.apply(List.of(ElderFeed.deceased(elder, REGION, died)));
        medicalManager().get(CONTRACTS + "/" + id).then().body("endedBecause", equalTo("DECEASED"));
        inbox.apply(List.of(ElderFeed.living(elder, REGION, null), ElderFeed.living(elder, REGION, null)));
        medicalManager()
                .get(CONTRACTS + "/" + id)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("endedBecause", nullValue())
                .body("endedOn", nullValue());
        medicalManager().body(body(team, elder)).post(CONTRACTS).then().statusCode(409);
        inbox.apply(List.of(ElderFeed.deceased(elder, REGION, died)));
        medicalManager()
                .get(CONTRACTS + "/" + id)
                .then()
                .body("endedBecause", equalTo("DECEASED"))
                .body("allowedActions", empty());
        inbox.apply(List.of(ElderFeed.living(elder, "440402", null)));
        medicalManager().get(CONTRACTS + "/" + id).then().body("endedBecause", equalTo("MOVED"));
    }
}

package org.yiyang.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.write.Chores;
import org.yiyang.local.LocalResource;

/** A team is reminded of the contracts that end in a month by one task, which goes when none of them waits any more. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class FamilyDoctorRenewalTest extends AgreementCalls {
    private static final String TEAMS = "/api/v1/contract/family-doctor-teams";
    private static final String CONTRACTS = "/api/v1/contract/family-doctor-contracts";
    private static final String CITY = "6543";
    private static final String REGION = "654321";
    private static final String FORM = """
            {"name":"续签队","phone":"0898-66220001","members":[
             {"part":"GENERAL_PRACTITIONER","licenceNumber":"110000000012345"},
             {"part":"NURSE","licenceNumber":"210000000012345"},{"part":"PUBLIC_HEALTH","count":1}]}""";

    @Inject
    Chores chores;

    @Inject
    Database tables;

    private String team;

    @BeforeEach
    void aCentreWithATeam() {
        inbox.apply(List.of(InstitutionFeed.medical(hospital, REGION, "COMMUNITY_HEALTH_CENTRE", "LEVEL_1")));
        team = medicalManager()
                .body(FORM)
                .post(TEAMS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String signedUntil(LocalDate last) {
        UUID elder = Ids.next();
        inbox.apply(List.of(ElderFeed.living(elder, REGION, null)));
        return medicalManager()
                .body(
                        "{\"teamId\":\"%s\",\"elderId\":\"%s\",\"startsOn\":\"%s\",\"endsOn\":\"%s\",\"contents\":\"BASIC\"}"
                                .formatted(team, elder, today.minusDays(5), last))
                .post(CONTRACTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse tasks() {
        return medicalManager().readsTasks("contract");
    }

    private ValidatableResponse renewals() {
        return medicalManager().get(TEAMS + "/" + team + "/renewals").then().statusCode(200);
    }

    private void days(String key, int days) {
        as(token("HEALTH_ADMIN").region(CITY.substring(0, 2)))
                .body("{\"region\":\"%s\",\"validFrom\":\"%s\",\"value\":\"%d\",\"reason\":\"本市安排\"}"
                        .formatted(CITY, today, days))
                .put("/api/v1/contract/parameters/" + key)
                .then()
                .statusCode(200);
    }

    @Test
    void oneTaskWaitsForAllOfAMonthUntilTheyAreRenewedOrEnded() {
        LocalDate last = today.plusDays(20);
        String one = signedUntil(last);
        String other = signedUntil(last);
        signedUntil(today.plusDays(200));
        tasks().body("items", hasSize(1))
                .body("items[0].kind", equalTo("RENEW_FAMILY_DOCTOR_CONTRACTS"))
                .body("items[0].priority", equalTo("URGENT"))
                .body("items[0].path", equalTo(TEAMS + "/" + team + "/renewals"))
                .body("items[0].concernedInstitutions", hasSize(1))
                .body("items[0].dueAt", startsWith(last.toString()));
        renewals()
                .body("teamName", equalTo("续签队"))
                .body("months.contracts", contains(2))
                .body("months.firstEndsOn", contains(last.toString()))
                .body("months.urgent", contains(true));
        medicalManager()
                .body("{\"endsOn\":\"" + last.plusMonths(11) + "\",\"contents\":\"BASIC\"}")
                .post(CONTRACTS + "/" + one + "/renew")
                .then()
                .statusCode(200);
        renewals().body("months.contracts", contains(1));
        tasks().body("items", hasSize(1));
        medicalManager()
                .body("{\"reason\":\"协商解除\"}")
                .post(CONTRACTS + "/" + other + "/end")
                .then()
                .statusCode(200);
        tasks().body("items", empty());
        renewals().body("months", empty());
    }

    @Test
    void aDeathAndAnotherTeamCloseItToo() {
        LocalDate last = today.plusDays(20);
        String moving = signedUntil(last);
        UUID dying = Ids.next();
        inbox.apply(List.of(ElderFeed.living(dying, REGION, null)));
        String first = team;
        medicalManager()
                .body(
                        "{\"teamId\":\"%s\",\"elderId\":\"%s\",\"startsOn\":\"%s\",\"endsOn\":\"%s\",\"contents\":\"BASIC\"}"
                                .formatted(first, dying, today.minusDays(5), last))
                .post(CONTRACTS)
                .then()
                .statusCode(201);
        aCentreWithATeam();
        medicalManager()
                .body("{\"teamId\":\"" + team + "\",\"reason\":\"住址变化\"}")
                .post(CONTRACTS + "/" + moving + "/change-team")
                .then()
                .statusCode(200);
        tasks().body("items", hasSize(2));
        inbox.apply(List.of(ElderFeed.deceased(dying, REGION, today.minusDays(1).toString())));
        tasks().body("items.subjectId", contains(team));
    }

    @Test
    void theDayOnWhichAMonthComesNearRaisesItWithoutAnyMove() {
        LocalDate last = today.plusDays(120);
        for (int i = 0; i < 3; i++) {
            signedUntil(last);
        }
        chores.doAll();
        tasks().body("items", empty());
        days("FAMILY_DOCTOR_REMINDER_DAYS", 130);
        aDayHasPassed();
        chores.doAll();
        tasks().body("items.priority", contains("NORMAL"));
        days("FAMILY_DOCTOR_URGENT_DAYS", 125);
        aDayHasPassed();
        chores.doAll();
        tasks().body("items.priority", contains("URGENT"));
        chores.doAll();
        tasks().body("items", hasSize(1));
    }

    private void aDayHasPassed() {
        String yesterday = "update family_doctor_team set renewals_seen_on = ? where institution_id = ?";
        int rows = tables.anywhere(sql -> sql.execute(yesterday, today.minusDays(1), hospital));
        assertEquals(1, rows);
    }
}

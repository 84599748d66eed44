package org.yiyang.institution;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

/** An end that a correction has brought to light is followed as one that was decided, and so is its being taken back. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class CorrectedEndsTest extends RegisterCalls {
    private static final String RELATIONS = "/api/v1/institution-relations";
    private static final Map<String, String> BACK = Map.of("document", "更正2号", "reason", "并未注销");

    @Inject
    DataSource database;

    private static Map<String, Object> ended(LocalDate day) {
        return Map.of(
                "validFrom", day.toString(),
                "status", "CLOSED",
                "fields", Map.of(),
                "document", "更正1号",
                "reason", "早已注销，未登记");
    }

    private String related(String hospital, String home) {
        Map<String, Object> relation = Map.of(
                "kind", "INTRODUCED",
                "members", List.of(hospital, home),
                "service24h", true,
                "validFrom", "2024-01-01",
                "document", "协1号");
        return created(RELATIONS, relation);
    }

    private String created(String path, Map<String, Object> body) {
        return bureau.as("HEALTH_ADMIN")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse seen(String path) {
        return bureau.as("HEALTH_ADMIN").get(path).then().statusCode(200);
    }

    private void mustWait(String site, String... kinds) {
        bureau.as("CIVIL_ADMIN")
                .readsTasks("institution")
                .body("items.findAll { it.subjectId == '" + site + "' }.kind", equalTo(List.of(kinds)));
    }

    @Test
    void whatAHospitalHeldAndWhoeverReliedOnItFollowItsCorrectedEnd() throws SQLException {
        String hospital = licensed("漏注医院", "2010-01-01");
        Map<String, Object> operated = new HashMap<>(Sample.home("漏注托管养老院"));
        operated.put("operatedById", hospital);
        String site = registered("CIVIL_ADMIN", operated);
        String relation = related(hospital, site);
        Map<String, Object> pilot =
                Map.of("institutionId", hospital, "level", "CITY", "programme", "漏注试点", "validFrom", "2024-01-01");
        String named = created("/api/v1/pilots", pilot);
        Map<String, Object> channel = Map.of("items", List.of("REGISTRATION"), "contact", "0898-65333333");
        done(
                "HEALTH_ADMIN",
                hospital,
                "open-green-channel",
                Map.of("effectiveOn", "2024-01-01", "greenChannel", channel));

        done("SUPERVISOR", hospital, "correct-registration", ended(today()))
                .body("status", equalTo("CLOSED"))
                .body("qualifications[0].periods[-1].state", equalTo("CANCELLED"))
                .body("greenChannel", nullValue());
        seen(RELATIONS + "/" + relation).body("status", equalTo("ENDED"));
        seen("/api/v1/pilots/" + named).body("status", equalTo("ENDED"));
        mustWait(site, "NAME_OPERATOR");
        List<PublishedFact> events = PublishedFact.of(database, hospital);
        assertTrue(
                events.get(events.size() - 1).payload().contains("\"status\":\"CLOSED\""),
                "the other services are informed that it is no more");

        done("SUPERVISOR", hospital, "correct-closing", BACK)
                .body("status", equalTo("OPERATING"))
                .body("qualifications[0].periods[-1].state", equalTo("VALID"))
                .body("greenChannel", notNullValue());
        mustWait(site);
    }

    @Test
    void theUnitsOfAHomeEndWithItHoweverItsEndWasEntered() {
        String home = filed("漏注养老院");
        String unit = registered("HEALTH_ADMIN", Sample.unit("漏注室", home));
        done("HEALTH_ADMIN", unit, "qualify", Sample.certificate("MEDICAL_FILING", "2020-01-01"));
        read(home).body("dualCertifiedNow", equalTo(true));
        done("SUPERVISOR", home, "correct-registration", ended(today().minusDays(30)))
                .body("closedOn", equalTo(today().minusDays(30).toString()));
        read(unit)
                .body("status", equalTo("CLOSED"))
                .body("qualifications[0].periods.state", contains("VALID", "CANCELLED"));
        read(home).body("dualCertifiedNow", equalTo(false));
        bureau.as("HEALTH_ADMIN")
                .get(PATH + "/" + unit + "/history")
                .then()
                .body("items[-1].reason", equalTo("早已注销，未登记"));
        done("SUPERVISOR", home, "correct-closing", BACK);
        read(unit).body("status", equalTo("OPERATING"));
        read(home).body("dualCertifiedNow", equalTo(true));
    }

    @Test
    void anInstitutionThatWasClosedForSomeDaysOnlyHasNotEnded() {
        String home = filed("曾闭养老院");
        String unit = registered("HEALTH_ADMIN", Sample.unit("曾闭室", home));
        Map<String, Object> some = new HashMap<>(ended(LocalDate.parse("2020-01-01")));
        some.put("validUntil", "2020-12-31");
        done("SUPERVISOR", home, "correct-registration", some)
                .body("status", not(equalTo("CLOSED")))
                .body("registrations.status", hasItem("CLOSED"))
                .body("qualifications[0].periods.state", contains("VALID"));
        read(unit).body("status", equalTo("REGISTERED"));
    }

    @Test
    void aHomeInWhichPeopleLiveDoesNotEndByACorrectionEitherWithoutAPlanForThem() {
        String home = filed("留住养老院");
        bureau.openTakeover();
        Map<String, Object> snapshot = Map.of(
                "institutionId",
                home,
                "asOf",
                today().minusDays(40).toString(),
                "figures",
                Map.of("beds", 120, "staff", 40, "residents", 80),
                "document",
                "报1号",
                "reason",
                "存量");
        created("/api/v1/monitoring-snapshots/takeover", snapshot);
        Map<String, Object> end = new HashMap<>(ended(today().minusDays(1)));
        move("SUPERVISOR", home, "correct-registration", end)
                .statusCode(409)
                .body("code", equalTo("INSTITUTION_RESIDENTS_REMAIN"));
        read(home).body("status", equalTo("OPERATING"));
        end.put("settlementDocument", "善后1号");
        done("SUPERVISOR", home, "correct-registration", end).body("status", equalTo("CLOSED"));
    }
}

package org.yiyang.contract;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.deadline.Scheduler;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;

/** Where teams are formed, whom they have, who stands behind them, and how their city's rates are published. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class FamilyDoctorTeamTest extends AgreementCalls {
    private static final String TEAMS = "/api/v1/contract/family-doctor-teams";
    private static final String LICENCE = "{\"part\":\"%s\",\"licenceNumber\":\"%s\"}";
    private static final String NURSE = LICENCE.formatted("NURSE", "210000000054321");
    private static final String PUBLIC_HEALTH = "{\"part\":\"PUBLIC_HEALTH\",\"count\":1}";

    @Inject
    Scheduler scheduler;

    private ValidatableResponse formed(UUID at, String doctor, String more) {
        String body = "{\"name\":\"一队\",\"phone\":\"0898-66220001\",\"members\":[%s,%s,%s]%s}"
                .formatted(doctor, NURSE, PUBLIC_HEALTH, more);
        return as(token("MED_MANAGER").institution(at.toString()))
                .body(body)
                .post(TEAMS)
                .then();
    }

    private static String doctor() {
        return LICENCE.formatted("GENERAL_PRACTITIONER", "110000000098765");
    }

    private void rule(String region, String parameter, String value) {
        as(token("HEALTH_ADMIN").region(region))
                .body("{\"region\":\"%s\",\"validFrom\":\"%s\",\"value\":\"%s\",\"reason\":\"本地规定\"}"
                        .formatted(region, today, value))
                .put("/api/v1/contract/parameters/" + parameter)
                .then()
                .statusCode(200);
    }

    private UUID centre(String region) {
        UUID id = Ids.next();
        inbox.apply(List.of(InstitutionFeed.medical(id, region, "COMMUNITY_HEALTH_CENTRE", "LEVEL_1")));
        return id;
    }

    @Test
    void aHospitalHasNoTeamUnlessTheRegionAllowsIt() {
        UUID there = Ids.next();
        inbox.apply(List.of(InstitutionFeed.hospitalIn(there, "653201")));
        formed(there, doctor(), "").statusCode(422).body("code", equalTo("FAMILY_DOCTOR_NOT_GRASSROOTS"));
        rule("6532", "TEAMS_AT_GRASSROOTS_ONLY", "false");
        formed(there, doctor(), "").statusCode(201);
    }

    @Test
    void licensedMembersAreNamedAndShownMasked() {
        UUID centre = centre("652201");
        formed(centre, "{\"part\":\"GENERAL_PRACTITIONER\",\"count\":2}", "")
                .statusCode(422)
                .body("code", equalTo("FAMILY_DOCTOR_MEMBER_UNNAMED"))
                .body("errors[0].pointer", equalTo("/members/0"));
        formed(centre, "{\"part\":\"GENERAL_PRACTITIONER\"}", "")
                .statusCode(422)
                .body("code", equalTo("FAMILY_DOCTOR_MEMBER_UNCLEAR"));
        formed(centre, doctor(), "")
                .statusCode(201)
                .body("members", hasSize(3))
                .body("members[0].licenceMasked", containsString("*"))
                .body("members.find { it.part == 'PUBLIC_HEALTH' }.count", equalTo(1));
    }

    @Test
    void whoIsPostedIsHeldAgainstTheRegisterOfPostings() {
        inbox.apply(List.of(InstitutionFeed.medical(hospital, "460108", "TOWNSHIP_HEALTH_CENTRE", "LEVEL_1")));
        String posting = move(
                        medicalManager(), inForce(), "add-posting", posting().replace("2026-01-01", "" + today))
                .then()
                .statusCode(200)
                .extract()
                .path("postings[0].id");
        String member = "{\"part\":\"%s\",\"postingId\":\"%s\"}";
        formed(hospital, member.formatted("GENERAL_PRACTITIONER", posting), "")
                .statusCode(201)
                .body("members[0].postingId", equalTo(posting));
        formed(hospital, member.formatted("NURSE", posting), "")
                .statusCode(422)
                .body("code", equalTo("FAMILY_DOCTOR_POSTING_OTHER_ROLE"));
        formed(centre("460107"), member.formatted("GENERAL_PRACTITIONER", posting), "")
                .statusCode(422)
                .body("code", equalTo("FAMILY_DOCTOR_POSTING_UNKNOWN"));
    }

    @Test
    void whereTheRegionAsksForItTwoHospitalsStandBehindATeam() {
        UUID centre = centre("650501");
        UUID second = Ids.next();
        UUID third = Ids.next();
        inbox.apply(List.of(
                InstitutionFeed.medical(second, "650501", "GENERAL_HOSPITAL", "LEVEL_2"),
                InstitutionFeed.medical(third, "650501", "GENERAL_HOSPITAL", "LEVEL_3")));
        rule("6505", "TEAM_NEEDS_HOSPITALS", "true");
        formed(centre, doctor(), ",\"partnerIds\":[\"" + second + "\"]")
                .statusCode(422)
                .body("code", equalTo("FAMILY_DOCTOR_TEAM_UNBACKED"));
        formed(centre, doctor(), ",\"partnerIds\":[\"" + second + "\",\"" + third + "\"]")
                .statusCode(201)
                .body("partners.institutionId", containsInAnyOrder(second.toString(), third.toString()));
        formed(centre, doctor(), ",\"partnerIds\":[\"" + Ids.next() + "\"]")
                .statusCode(422)
                .body("code", equalTo("FAMILY_DOCTOR_PARTNER_UNFIT"));
    }

    @Test
    void theRatesOfACityAreToldWhenTheMonthIsOver() throws Exception {
        rule("6504", "FAMILY_DOCTOR_PEOPLE", "4740741");
        rule("6504", "FAMILY_DOCTOR_PRIORITY_PEOPLE", "25");
        UUID centre = centre("650402");
        inbox.apply(List.of(ElderFeed.living(Ids.next(), "650402", null)));
        formed(centre, doctor(), "").statusCode(201);
        LocalDate last = today.withDayOfMonth(1).minusDays(1);
        UUID city = UUID.nameUUIDFromBytes("yiyang:family-doctor-rates:6504".getBytes(StandardCharsets.UTF_8));
        try (Connection connection = database.getConnection();
                PreparedStatement past = connection.prepareStatement("update deadline set due_at = ?, try_at = due_at"
                        + " where subject_id = ? and kind = 'FAMILY_DOCTOR_RATES' and fired_at is null")) {
            past.setString(1, last + " 16:00:00");
            past.setBytes(2, Binary.of(city));
            assertEquals(1, past.executeUpdate());
        }
        scheduler.look();
        assertEquals(Set.of("FAMILY_DOCTOR_SIGNING"), sent(last));
        assertEquals(1, open(city));
        assertFalse(leftBehind().contains(city.toString()), "the deadline of a city has no record, and misses none");
        as(token("HEALTH_ADMIN").region("6504"))
                .body("{\"region\":\"6504\",\"asOf\":\"" + today + "\"}")
                .post("/api/v1/contract/reports/family-doctors/publish")
                .then()
                .statusCode(200)
                .body("coverage.denominator", equalTo(4_740_741));
        assertEquals(Set.of("FAMILY_DOCTOR_SIGNING", "FAMILY_DOCTOR_COVERAGE", "FAMILY_DOCTOR_PRIORITY"), sent(today));
    }

    /** Which metrics of the city were published for a day. */
    private Set<String> sent(LocalDate day) throws Exception {
        Set<String> sent = new TreeSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement rows = connection.prepareStatement(
                        "select payload from outbox where topic = 'yiyang.indicator' and region = '6504'");
                ResultSet found = rows.executeQuery()) {
            while (found.next()) {
                String payload = found.getString(1);
                if (payload.contains("\"asOf\":\"" + day + "\"")) {
                    sent.add(payload.replaceAll("(?s).*\"metric\":\"(\\w+)\".*", "$1"));
                }
            }
        }
        return sent;
    }

    /** Whatever a reconciliation finds in this service. */
    private Set<String> leftBehind() {
        Set<String> found = new TreeSet<>();
        String next = "";
        while (next != null) {
            JsonPath stretch = as(token("SYS_ADMIN"))
                    .get("/api/v1/contract/reconciliation" + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(stretch.getList("items.id", String.class));
            String place = stretch.getString("next");
            next = place == null ? null : "?after=" + place;
        }
        return found;
    }

    private int open(UUID city) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement next =
                        connection.prepareStatement("select count(*) from deadline where subject_id = ?"
                                + " and fired_at is null and due_at > current_timestamp")) {
            next.setBytes(1, Binary.of(city));
            ResultSet count = next.executeQuery();
            count.next();
            return count.getInt(1);
        }
    }
}

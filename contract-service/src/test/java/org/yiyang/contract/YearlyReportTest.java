package org.yiyang.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.deadline.Scheduler;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class YearlyReportTest extends PerformanceCalls {
    private static final String TASKS = "/api/v1/contract/tasks";
    private static final String REPORTS = "/api/v1/contract/performance-reports";

    @Inject
    Scheduler scheduler;

    @Override
    String city() {
        return "6540";
    }

    private RequestSpecification careOf(UUID home) {
        return as(token("CARE_MANAGER").institution(home.toString()));
    }

    private String drawn(String agreement, int year) {
        return "{\"agreementId\":\"" + agreement + "\",\"year\":" + year + "}";
    }

    @Test
    void bothPartiesConfirmWhatWasDoneInAYearOrSayWhatIsNotRight() {
        int year = today.getYear() - 1;
        UUID place = homeOfTheCity();
        String agreement = since(place, LocalDate.of(year, 1, 1), "");
        recorded(agreement, LocalDate.of(year, 3, 5));
        recorded(agreement, LocalDate.of(year, 4, 5));
        String id = medicalManager()
                .body(drawn(agreement, year))
                .post(REPORTS)
                .then()
                .statusCode(201)
                .body("lines.item", hasItem("MEDICAL_ROUNDS"))
                .body("lines.find { it.item == 'MEDICAL_ROUNDS' }.promised", equalTo(12))
                .body("lines.find { it.item == 'MEDICAL_ROUNDS' }.kept", equalTo(2))
                .extract()
                .path("id");
        String path = REPORTS + "/" + id;
        medicalManager().body("{}").post(path + "/confirm").then().statusCode(200);
        medicalManager().body("{}").post(path + "/confirm").then().statusCode(409);
        careOf(place)
                .body("{\"reason\":\"四月未来\"}")
                .post(path + "/dispute")
                .then()
                .statusCode(200)
                .body("status", equalTo("DISPUTED"))
                .body("allowedActions", contains("redraw"));
        recorded(agreement, LocalDate.of(year, 5, 5));
        medicalManager()
                .body("{}")
                .post(path + "/redraw")
                .then()
                .statusCode(200)
                .body("lines.find { it.item == 'MEDICAL_ROUNDS' }.kept", equalTo(3));
        medicalManager().body("{}").post(path + "/confirm").then().statusCode(200);
        careOf(place).body("{}").post(path + "/confirm").then().statusCode(200).body("status", equalTo("CONFIRMED"));
        isReadByTheRegion(id, agreement, year);
    }

    @Test
    void whoeverIsSilentHasATaskWithADeadlineAndIsReminded() throws Exception {
        UUID place = homeOfTheCity();
        int year = today.getYear() - 1;
        String agreement = since(place, LocalDate.of(year, 1, 1), "");
        String id = medicalManager().creates(REPORTS, drawn(agreement, year));
        medicalManager().body("{}").post(REPORTS + "/" + id + "/confirm").then().statusCode(200);
        careOf(place)
                .get(TASKS)
                .then()
                .body("items.kind", contains("CONFIRM_PERFORMANCE_REPORT"))
                .body("items[0].dueAt", notNullValue());
        medicalManager().get(TASKS).then().body("items.kind", not(hasItem("CONFIRM_PERFORMANCE_REPORT")));
        itsTimePasses(id);
        officer().get(REPORTS + "/" + id).then().body("remindedOn", equalTo(today.toString()));
        careOf(place).get(TASKS).then().body("items.priority", contains("URGENT"));
        officer().get(TASKS).then().body("items.kind", hasItem("CONFIRM_PERFORMANCE_REPORT"));
        careOf(place).body("{}").post(REPORTS + "/" + id + "/confirm").then().statusCode(200);
        careOf(place).get(TASKS).then().body("items.kind", not(hasItem("CONFIRM_PERFORMANCE_REPORT")));
    }

    private void itsTimePasses(String id) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement past =
                        connection.prepareStatement("update deadline set due_at = '2020-01-01 16:00:00',"
                                + " try_at = due_at, start_day = null, workdays = null, begun_at = '2019-12-01 00:00:00'"
                                + " where subject_id = ? and fired_at is null")) {
            past.setBytes(1, Binary.of(UUID.fromString(id)));
            assertEquals(1, past.executeUpdate());
        }
        scheduler.look();
    }

    @Test
    void aDisputeThatIsNotSettledInTimeComesToTheDepartments() throws Exception {
        UUID place = homeOfTheCity();
        int year = today.getYear() - 1;
        String agreement = since(place, LocalDate.of(year, 1, 1), "");
        String id = medicalManager().creates(REPORTS, drawn(agreement, year));
        String reason = "{\"reason\":\"次数不符\"}";
        careOf(place).body(reason).post(REPORTS + "/" + id + "/dispute").then().statusCode(200);
        String mine = "items.findAll { it.subjectId == '%s' }.".formatted(id);
        careOf(place)
                .get(TASKS)
                .then()
                .body(mine + "kind", contains("REDRAW_PERFORMANCE_REPORT"))
                .body(mine + "dueAt", contains(notNullValue()));
        officer().get(TASKS).then().body(mine + "kind", empty());
        itsTimePasses(id);
        officer().get(REPORTS + "/" + id).then().body("remindedOn", equalTo(today.toString()));
        careOf(place).get(TASKS).then().body(mine + "priority", contains("URGENT"));
        officer().get(TASKS).then().body(mine + "kind", contains("SETTLE_PERFORMANCE_REPORT"));
        medicalManager()
                .body("{}")
                .post(REPORTS + "/" + id + "/redraw")
                .then()
                .statusCode(200)
                .body("remindedOn", nullValue());
        officer().get(TASKS).then().body(mine + "kind", empty());
        itsTimePasses(id);
        officer().get(TASKS).then().body(mine + "kind", contains("CONFIRM_PERFORMANCE_REPORT"));
    }

    private void isReadByTheRegion(String id, String agreement, int year) {
        String path = REPORTS + "/" + id;
        officer().get(path + "/history").then().statusCode(200).body("items", hasSize(6));
        officer().get(path).then().statusCode(200);
        officer()
                .get(REPORTS + "?year=" + year + "&agreement=" + agreement)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        officer().get(REPORTS + "/state-machine").then().statusCode(200);
    }

    @Test
    void aYearIsReportedOnceAndOnlyWhenItIsOver() {
        String agreement = since(homeOfTheCity(), today.minusYears(2), "");
        int year = today.getYear() - 1;
        medicalManager().body(drawn(agreement, year)).post(REPORTS).then().statusCode(201);
        medicalManager()
                .body(drawn(agreement, year))
                .post(REPORTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("YEARLY_REPORT_DRAWN_ALREADY"));
        medicalManager()
                .body(drawn(agreement, today.getYear()))
                .post(REPORTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("YEARLY_REPORT_YEAR_NOT_OVER"));
        as(token("MED_MANAGER").institution(UUID.randomUUID().toString()))
                .body(drawn(agreement, year - 1))
                .post(REPORTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("YEARLY_REPORT_AGREEMENT_UNKNOWN"));
    }

    @Test
    void homesWithoutThePartnerThatTheyMustHaveAreNamedWithWhatTheyLack() {
        String region = "654201";
        UUID alone = Ids.next();
        UUID withUnit = Ids.next();
        UUID dayCare = Ids.next();
        UUID trustCare = Ids.next();
        inbox.apply(List.of(
                InstitutionFeed.home(alone, region, "PUBLIC", "OPERATING"),
                InstitutionFeed.home(withUnit, region, "PUBLIC", "OPERATING"),
                InstitutionFeed.unit(Ids.next(), withUnit, region, "VALID 2016-01-01"),
                InstitutionFeed.trustCare(trustCare, region),
                InstitutionFeed.unit(Ids.next(), trustCare, region, "VALID 2016-01-01"),
                InstitutionFeed.dayCare(dayCare, region)));
        String report = "/api/v1/contract/reports/homes-that-must-sign?region=6542&asOf=" + today;
        as(token("HEALTH_ADMIN").region("6542"))
                .get(report)
                .then()
                .statusCode(200)
                .body("fulfilled.numerator", equalTo(0))
                .body("fulfilled.denominator", equalTo(4))
                .body("items.find { it.id == '%s' }.duty".formatted(alone), equalTo("NO_UNIT"))
                .body("items.find { it.id == '%s' }.duty".formatted(withUnit), equalTo("UNIT_WITHOUT_HIGHER_PARTNER"))
                .body("items.find { it.id == '%s' }.duty".formatted(trustCare), equalTo("TRUST_CARE"))
                .body("items.find { it.id == '%s' }.duty".formatted(dayCare), equalTo("DAY_CARE"));
        as(token("HEALTH_ADMIN").region("6542"))
                .body("{\"region\":\"6542\",\"validFrom\":\"" + today + "\",\"value\":\"false\",\"reason\":\"本地\"}")
                .put("/api/v1/contract/parameters/DAY_CARE_MUST_SIGN")
                .then()
                .statusCode(200);
        as(token("HEALTH_ADMIN").region("6542"))
                .get(report)
                .then()
                .body("items.id", not(hasItem(dayCare.toString())))
                .body("items.id", not(hasItem(trustCare.toString())))
                .body("fulfilled.numerator", equalTo(2));
    }
}

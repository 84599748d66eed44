package org.yiyang.institution.window;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

/** Changes (变更) that go beyond one field of the entry: departments, the principal, another district. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class CaseChangesTest {
    private final CaseCalls counter = new CaseCalls();

    @BeforeEach
    void theDistrictsAreEntered() {
        counter.enterRegions();
        counter.enterRegion("460106", "龙华区");
    }

    private static Map<String, Object> change(String level, String about, Map<String, Object> particulars) {
        Map<String, Object> application =
                new HashMap<>(Map.of("matter", "CHANGE", "level", level, "changeReason", about));
        if (particulars != null) {
            application.put("particulars", particulars);
        }
        return application;
    }

    private void issued(String hospital, Map<String, Object> application) {
        String id = counter.accepted(hospital, application, "CHANGE_APPLICATION", "CHANGE_GROUNDS", "LICENCE_COPY");
        counter.decide("HEALTH_ADMIN", id, "agree", "HEALTH").statusCode(200);
        counter.issued(id, Map.of());
    }

    @Test
    void aHospitalGetsTheDepartmentsOfItsCaseAndNoOthers() {
        String hospital = counter.hospital("变更甲医院", 120);
        issued(
                hospital,
                change("DISTRICT", "DEPARTMENTS", Map.of("departments", List.of("GERIATRICS", "REHABILITATION"))));
        counter.institution(hospital)
                .body(
                        "offerings.findAll { it.kind == 'DEPARTMENT' }.code",
                        containsInAnyOrder("GERIATRICS", "REHABILITATION"));
        String home = counter.home("变更乙养老院", 40, "PUBLIC");
        counter.manager(home)
                .body(change("DISTRICT", "DEPARTMENTS", Map.of("departments", List.of("GERIATRICS"))))
                .post(CaseCalls.PATH)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/particulars/departments"));
    }

    /** Who it is stands in the papers, which only those of the case read. */
    @Test
    void anotherPrincipalIsNotedWithoutAName() {
        String hospital = counter.hospital("变更丙医院", 120);
        issued(hospital, change("DISTRICT", "PRINCIPAL", null));
        counter.as("HEALTH_ADMIN")
                .get("/api/v1/institutions/" + hospital + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", hasItem("change-principal"));
    }

    @Test
    void whoMovesToAnotherDistrictAppliesToTheCity() {
        String hospital = counter.hospital("变更丁医院", 120);
        Map<String, Object> there = Map.of("address", "海口市龙华区示范路9号", "regionCode", "460106");
        counter.manager(hospital)
                .body(change("DISTRICT", "ADDRESS", there))
                .post(CaseCalls.PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("WINDOW_OTHER_AUTHORITY"))
                .body("errors[0].pointer", equalTo("/particulars/regionCode"));
        String id = counter.draft(hospital, change("CITY", "ADDRESS", there));
        counter.attach(hospital, id, "CHANGE_APPLICATION", "CHANGE_GROUNDS", "LICENCE_COPY");
        counter.move(counter.manager(hospital), id, "submit", Map.of()).statusCode(200);
        counter.move(counter.ofCity("WINDOW_CLERK"), id, "accept", Map.of()).statusCode(200);
        counter.move(counter.ofCity("HEALTH_ADMIN"), id, "agree", Map.of("department", "HEALTH", "reason", "同意"))
                .statusCode(200);
        counter.move(counter.ofCity("WINDOW_CLERK"), id, "issue", Map.of()).statusCode(200);
        counter.ofCity("HEALTH_ADMIN")
                .get("/api/v1/institutions/" + hospital)
                .then()
                .statusCode(200)
                .body("regionCode", equalTo("460106"))
                .body("address", equalTo("海口市龙华区示范路9号"));
    }

    private String changed(String home, LocalDate on) {
        Map<String, Object> application = change("DISTRICT", "NAME", Map.of("name", "更名养老院" + on));
        application.put("changedOn", on.toString());
        return counter.draft(home, application);
    }

    private ValidatableResponse tasks(String home) {
        return counter.manager(home)
                .queryParam("limit", 200)
                .get("/api/v1/institution/tasks")
                .then()
                .statusCode(200);
    }

    /** Seven workdays, unless the region says otherwise. */
    @Test
    void aHomeIsRemindedToFileWhatHasChangedAndToldThatItWasLate() {
        String home = counter.home("变更戊养老院", 40, "PUBLIC");
        for (boolean late : List.of(true, false)) {
            String id = changed(home, CaseCalls.today().minusDays(late ? 40 : 0));
            counter.manager(home)
                    .get(CaseCalls.PATH + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("deadlines[0].kind", equalTo("ONE_WINDOW_CHANGE_FILING"))
                    .body("deadlines[0].overdue", equalTo(late))
                    .body("filedLate", nullValue());
            tasks(home).body("items.findAll { it.subjectId == '" + id + "' }.kind", hasItem("FILE_CHANGE"));
            counter.attach(home, id, "CHANGE_APPLICATION", "CHANGE_GROUNDS");
            counter.move(counter.manager(home), id, "submit", Map.of())
                    .statusCode(200)
                    .body("deadlines[0].kind", equalTo("ONE_WINDOW_ACCEPTANCE"))
                    .body("filedLate", equalTo(late));
            tasks(home).body("items.subjectId", not(hasItem(id)));
        }
    }

    @Test
    void theDayOfAChangeIsOfAChangeAndPast() {
        String home = counter.home("变更己养老院", 40, "PUBLIC");
        Map<String, Object> future = change("DISTRICT", "NAME", Map.of("name", "更名己养老院"));
        future.put("changedOn", CaseCalls.today().plusDays(1).toString());
        Map<String, Object> filing = new HashMap<>(Map.of("matter", "CARE_FILING", "level", "DISTRICT"));
        filing.put("changedOn", CaseCalls.today().toString());
        for (Map<String, Object> application : List.of(future, filing)) {
            counter.manager(home)
                    .body(application)
                    .post(CaseCalls.PATH)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("WINDOW_CHANGED_ON"))
                    .body("errors[0].pointer", equalTo("/changedOn"));
        }
    }
}

package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** What is not finished is seen by those who work on it; every other department sees what was published. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class UnfinishedTest {
    private static final List<String> AT_WORK = List.of("HEALTH_ADMIN", "CIVIL_ADMIN", "SUPERVISOR");
    private static final List<String> OTHERS = List.of(
            "INSURANCE_ADMIN", "INSURANCE_AGENT", "EVALUATOR", "WINDOW_CLERK", "MARKET_ADMIN", "DISPATCHER", "AUDITOR");
    private final TestCity city = new TestCity("4530");
    private final TestCity bureau = TestCity.haikou();

    @BeforeEach
    void theCityIsEntered() {
        city.enterRegions();
    }

    private String made(String path, Map<String, ?> body) {
        return path + "/" + city.created("HEALTH_ADMIN", path, body).extract().<String>path("id");
    }

    /** Those of the roles that see a record, its history, and it in the list; one answer for all three. */
    private List<String> seeing(List<String> roles, String record) {
        List<String> seeing = new ArrayList<>();
        for (String role : roles) {
            if (sees(city.as(role), city.as(role), city.as(role), record)) {
                seeing.add(role);
            }
        }
        return seeing;
    }

    private boolean sees(RequestSpecification a, RequestSpecification b, RequestSpecification c, String record) {
        int cut = record.lastIndexOf('/');
        boolean one = a.get(record).statusCode() == 200;
        boolean history = b.get(record + "/history").statusCode() == 200;
        List<String> listed = c.get(record.substring(0, cut) + "?limit=200&region=" + city.district())
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertEquals(one, history, record);
        assertEquals(one, listed.contains(record.substring(cut + 1)), record);
        return one;
    }

    private boolean homeSees(String home, String role, String record) {
        TokenRequest token = TokenRequest.as(role).institution(home);
        return sees(bureau.with(token), bureau.with(token), bureau.with(token), record);
    }

    @Test
    void aReviewIsSeenByOtherDepartmentsAndTheHomeFromItsPublicationOn() {
        String home = city.home("未结一养老院");
        String review = made("/api/v1/annual-reviews", Map.of("institutionId", home, "year", 2023));
        city.done("HEALTH_ADMIN", review + "/score", Map.of("party", "GOVERNMENT", "score", 80));
        city.scored(review, 80, 80);
        city.done("HEALTH_ADMIN", review + "/conclude", Map.of());
        assertEquals(AT_WORK, seeing(AT_WORK, review));
        assertEquals(List.of(), seeing(OTHERS, review));
        assertEquals(false, homeSees(home, "SUPERVISOR", review));
        city.done("HEALTH_ADMIN", review + "/publish", Map.of());
        assertEquals(OTHERS.subList(0, 6), seeing(OTHERS, review));
        assertEquals(true, homeSees(home, "CARE_MANAGER", review));
        assertEquals(AT_WORK, seeing(AT_WORK, review));
    }

    @Test
    void whatAnInspectionFoundIsSeenByOtherDepartmentsOnceItIsClosed() {
        String home = city.home("未结二养老院");
        String inspection = inspection(home, "PLANNED");
        assertEquals(true, homeSees(home, "CARE_MANAGER", inspection));
        city.done("HEALTH_ADMIN", inspection + "/record", Map.of("doneOn", "2025-03-04", "findings", List.of()));
        assertEquals(AT_WORK, seeing(AT_WORK, inspection));
        assertEquals(List.of(), seeing(OTHERS, inspection));
        city.done("HEALTH_ADMIN", inspection + "/close", Map.of("result", "PASSED"));
        assertEquals(OTHERS.subList(0, 6), seeing(OTHERS, inspection));
    }

    @Test
    void anInspectionThatComesUnplannedIsNotAnnouncedToTheHome() {
        String home = city.home("未结三养老院");
        String inspection = inspection(home, "AD_HOC");
        assertEquals(false, homeSees(home, "CARE_MANAGER", inspection));
        city.done("HEALTH_ADMIN", inspection + "/record", Map.of("doneOn", "2025-03-04", "findings", List.of()));
        assertEquals(true, homeSees(home, "CARE_MANAGER", inspection));
        assertEquals(false, homeSees(city.home("未结四养老院"), "CARE_MANAGER", inspection));
    }

    private String inspection(String home, String manner) {
        return made(
                "/api/v1/inspections",
                Map.of("institutionId", home, "type", "MEDICAL_WASTE", "manner", manner, "plannedOn", "2025-03-03"));
    }

    @Test
    void anApplicationForASubsidyStaysBetweenTheApplicantAndThoseWhoDecide() {
        String home = city.home("未结五养老院");
        String application = "/api/v1/subsidy-applications/"
                + city.staff(home)
                        .body(Map.of("institutionId", home, "source", "PROVINCIAL", "amount", 1000, "purpose", "补助"))
                        .post("/api/v1/subsidy-applications")
                        .then()
                        .statusCode(201)
                        .body("status", equalTo("SUBMITTED"))
                        .extract()
                        .<String>path("id");
        assertEquals(AT_WORK, seeing(AT_WORK, application));
        assertEquals(List.of(), seeing(OTHERS, application));
        assertEquals(true, homeSees(home, "SUPERVISOR", application));
    }
}

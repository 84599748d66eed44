package org.yiyang.insurance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.insurance.Agency.Registered;
import org.yiyang.kit.client.Body;
import org.yiyang.kit.deadline.Scheduler;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;

/** The list that the agency owes the public (医疗机构医疗保障定点管理暂行办法 art. 11): who is on it on which day, and with what. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class DesignatedListTest {
    private static final List<String> CITIES = List.of("5223", "5224", "5226");
    private static final AtomicInteger TAKEN = new AtomicInteger();
    private final LocalDate today = TestClock.today();
    private String code;
    private DesignatedCity city;

    @Inject
    Inbox inbox;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void aCity() {
        code = CITIES.get(TAKEN.getAndIncrement());
        city = new DesignatedCity(code, inbox);
    }

    @AfterEach
    void itIsTodayAgain() {
        TestClock.aheadDays(0);
    }

    private DesignatedCity.Taken designated(Registered one) {
        return city.takesOver(city.knows(one), today.minusMonths(2), today.plusMonths(9));
    }

    private List<String> listedOn(LocalDate day) {
        return given().get("/api/v1/designations/public?region=" + code + "&asOf=" + day)
                .then()
                .statusCode(200)
                .body("asOf", equalTo(day.toString()))
                .extract()
                .path("items.institutionId");
    }

    @Test
    void whoIsDesignatedIsListedWithNameAddressTelephoneAndServicesOfTheDay() {
        Map<String, Object> department = Body.of("kind", "DEPARTMENT", "code", "GERIATRICS", "from", "2019-01-01");
        Map<String, Object> given =
                Body.of("kind", "CAPABILITY", "code", "HOME_BED", "from", "2019-01-01", "to", today.minusDays(3));
        Registered hospital = city.hospital().but("offerings", List.of(department, given));
        String national = designated(hospital).national();
        UUID applicant = city.knows(city.hospital());
        city.publicised(applicant);
        Map<String, Object> item = Body.of(
                "institutionId", hospital.id().toString(),
                "name", hospital.name(),
                "address", "龙华区",
                "phone", "0898-66220000",
                "regionCode", city.district(),
                "category", "GENERAL_HOSPITAL",
                "code", national,
                "departments", List.of("GERIATRICS"),
                "capabilities", List.of(),
                "internetHospitals", List.of());
        given().get("/api/v1/designations/public?region=" + code)
                .then()
                .statusCode(200)
                .body("asOf", equalTo(today.toString()))
                .body("items", contains(item));
        given().get("/api/v1/designations/public?region=" + code + "&asOf=" + today.minusDays(4))
                .then()
                .statusCode(200)
                .body("items.capabilities", contains(List.of("HOME_BED")));
        assertEquals(List.of(), listedOn(today.minusMonths(2).minusDays(1)), "before its term");
        assertEquals(List.of(hospital.id().toString()), listedOn(today.plusMonths(9)), "on its last day");
        assertEquals(List.of(), listedOn(today.plusMonths(9).plusDays(1)), "after its term");
    }

    @Test
    void whoseLicenceIsLostIsNotListedFromThatDayOn() {
        Registered hospital = city.hospital();
        designated(hospital);
        LocalDate lost = today.minusDays(5);
        city.publishes(
                hospital.withPeriods(List.of(
                        Agency.period("VALID", LocalDate.parse("2019-01-01"), lost),
                        Agency.period("REVOKED", lost, null))),
                1);
        assertEquals(List.of(hospital.id().toString()), listedOn(lost.minusDays(1)));
        assertEquals(List.of(), listedOn(lost));
        given().get("/api/v1/designations/public?region=" + code)
                .then()
                .statusCode(200)
                .body("asOf", equalTo(today.toString()))
                .body("items", hasSize(0));
    }

    @Test
    void whoIsSuspendedIsNotListedUntilThatIsLifted() {
        Registered hospital = city.hospital();
        String listed = hospital.id().toString();
        String id = designated(hospital).id();
        LocalDate suspended = today.plusDays(2);
        LocalDate resumed = today.plusDays(9);
        city.suspends(id, suspended);
        TestClock.aheadDays(9, scheduler);
        city.moves(id, "resume", Map.of("reason", "整改到位"));
        assertEquals(List.of(listed), listedOn(suspended.minusDays(1)));
        assertEquals(List.of(), listedOn(suspended));
        assertEquals(List.of(), listedOn(resumed.minusDays(1)));
        assertEquals(List.of(listed), listedOn(resumed));
    }
}

package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.Scheduler;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

/** A district counts its beds at home (R17), and publishes the two shares for whoever keeps the targets. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class HomeBedFiguresTest {
    private static final String REPORT = "/api/v1/referral/reports/home-beds";

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    UnitOfWork once;

    @Inject
    Scheduler scheduler;

    private City city;
    private CareAtHome offering;
    private CareAtHome asked;
    private String district;

    @BeforeEach
    void twoCentresOfWhichOneHasAnOpenBed() {
        city = new City(inbox);
        district = "5332" + (10 + Math.floorMod(city.elder.hashCode(), 90));
        offering = new CareAtHome(city, district);
        asked = new CareAtHome(city, district);
        CareAtHome.move(offering.doctor(), offering.opened(), "close", Map.of("reason", "PATIENT_WISH"))
                .statusCode(200);
        CareAtHome.move(offering.doctor(), offering.opened(), "visit", CareAtHome.visit())
                .statusCode(200);
        asked.asked();
    }

    private ValidatableResponse figures(LocalDate day) {
        return offering.official("5332")
                .get(REPORT + "?region=" + district + "&asOf=" + day)
                .then();
    }

    private DeadlineHandler monthEnds() {
        return scheduler.handlerOf("INDICATOR_NEXT");
    }

    private List<String> sent() {
        return database.anywhere(sql -> sql.select(
                        "select payload from outbox where topic = 'yiyang.indicator' and region = ? order by id",
                        district)
                .mapTo(String.class)
                .list());
    }

    @Test
    void theFiguresOfADayHaveNumeratorDenominatorAndBasis() {
        figures(Visits.today())
                .statusCode(200)
                .body("opened", equalTo(2))
                .body("closed", equalTo(1))
                .body("open", equalTo(1))
                .body("visits", equalTo(1))
                .body("personVisits", equalTo(2))
                .body("grassroots.numerator", equalTo(1))
                .body("grassroots.denominator", equalTo(2))
                .body("coverage.numerator", equalTo(1))
                .body("coverage.denominator", equalTo(2));
        figures(Visits.today().minusDays(1))
                .body("opened", equalTo(0))
                .body("grassroots.numerator", equalTo(0))
                .body("grassroots.denominator", equalTo(2))
                .body("coverage.denominator", equalTo(0));
        figures(Visits.today().plusDays(1)).statusCode(422).body("code", equalTo("HOME_BED_FIGURE_DAY_IN_FUTURE"));
    }

    @Test
    void whatIsToldFitsTheSchemaAndIsCorrectedWhenItIsToldAgain() {
        Map<String, Object> day =
                Map.of("region", district, "asOf", Visits.today().toString());
        offering.official("4601").body(day).post(REPORT + "/publish").then().statusCode(403);
        offering.official("5332").body(day).post(REPORT + "/publish").then().statusCode(200);
        asked.official("5332").body(day).post(REPORT + "/publish").then().statusCode(200);
        List<String> sent = sent();
        assertEquals(4, sent.size());
        sent.forEach(payload -> EventSchemas.named("indicator").mustFit(payload));
        assertEquals(
                2,
                sent.stream().filter(one -> one.contains("indicator-counted")).count());
        assertEquals(
                2,
                sent.stream().filter(one -> one.contains("indicator-corrected")).count());
    }

    @Test
    void whatWasToldOnceIsToldAgainWhenTheMonthIsOver() {
        LocalDate first = Visits.today().minusDays(1);
        Map<String, Object> day = Map.of("region", district, "asOf", first.toString());
        offering.official("5332").body(day).post(REPORT + "/publish").then().statusCode(200);
        Call now = Call.system(Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
        Instant midnight = Visits.today().atStartOfDay(Call.CHINA).plusDays(1).toInstant();
        UUID sent = UUID.fromString(sent().get(0).replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"));
        once.run(now, () -> monthEnds().due(now, Deadline.at(sent, "INDICATOR_NEXT", sent, midnight)));
        assertEquals(4, sent().size());
        assertEquals(
                2,
                sent().stream()
                        .filter(one -> one.contains("\"asOf\":\"" + Visits.today() + "\""))
                        .count());
        once.run(now, () -> monthEnds().due(now, Deadline.at(sent, "INDICATOR_NEXT", sent, midnight)));
        assertEquals(4, sent().size(), "it is the newest no more");
    }
}

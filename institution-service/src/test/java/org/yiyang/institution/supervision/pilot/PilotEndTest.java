package org.yiyang.institution.supervision.pilot;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.institution.TestCity;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.deadline.Scheduler;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

/** A pilot that was named until a day ends after it by itself. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class PilotEndTest {
    private static final String PILOTS = "/api/v1/pilots";
    private final TestCity city = new TestCity("4551");

    @Inject
    Deadlines deadlines;

    @Inject
    Scheduler scheduler;

    @Inject
    UnitOfWork once;

    @Inject
    Clock clock;

    private LocalDate today;

    @BeforeEach
    void theCityIsEntered() {
        city.enterRegions();
        today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
    }

    private Map<String, Object> pilot(LocalDate validTo) {
        return new HashMap<>(Map.of(
                "regionCode",
                city.district(),
                "level",
                "CITY",
                "programme",
                UUID.randomUUID().toString(),
                "validFrom",
                "2020-01-01",
                "validTo",
                validTo.toString()));
    }

    private List<Deadline> open(String id) {
        return deadlines.openOf(UUID.fromString(id));
    }

    private void comes(Deadline deadline) {
        Call then = Call.system(deadline.dueAt());
        once.run(then, () -> scheduler.handlerOf(deadline.kind()).due(then, deadline));
    }

    @Test
    void aPilotEndsWhenItsLastDayIsOverAndMayBeNamedAgain() {
        Map<String, Object> named = pilot(today.plusDays(1));
        String id = city.created("HEALTH_ADMIN", PILOTS, named)
                .body("status", equalTo("NAMED"))
                .extract()
                .path("id");
        Deadline last = open(id).get(0);
        assertEquals(today.plusDays(1).atStartOfDay(Call.CHINA).toInstant(), last.dueAt());
        comes(last);
        city.seen("HEALTH_ADMIN", PILOTS + "/" + id).body("status", equalTo("ENDED"));
        city.seen("HEALTH_ADMIN", PILOTS + "/" + id + "/history").body("items.verb", contains("name", "lapse"));
        city.created("HEALTH_ADMIN", PILOTS, named);
    }

    @Test
    void aPilotGivenAnotherLastDayGoesOn() {
        Map<String, Object> named = pilot(today.plusDays(1));
        String id = city.created("HEALTH_ADMIN", PILOTS, named).extract().path("id");
        Deadline last = open(id).get(0);
        Map<String, Object> right = new HashMap<>(named);
        right.remove("regionCode");
        right.remove("validTo");
        right.put("type", "INTEGRATED_CARE");
        right.put("reason", "期限误录");
        city.done("SUPERVISOR", PILOTS + "/" + id + "/correct", right);
        assertTrue(open(id).isEmpty());
        comes(last);
        city.seen("HEALTH_ADMIN", PILOTS + "/" + id).body("status", equalTo("NAMED"));
    }
}

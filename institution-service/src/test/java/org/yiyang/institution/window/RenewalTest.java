package org.yiyang.institution.window;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.write.Once;
import org.yiyang.local.LocalResource;

/** 行政许可法 art. 50: a renewal that was asked for in time and not decided before the licence ends is granted. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class RenewalTest {
    private final Counter counter = new Counter();

    @Inject
    Deadlines deadlines;

    @Inject
    RenewalHandler renewal;

    @Inject
    Once once;

    @Inject
    Clock clock;

    private LocalDate today;

    @BeforeEach
    void xiuyingIsEntered() {
        counter.enterRegions();
        today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
    }

    private String applied(String hospital) {
        String licence = counter.institution(hospital).extract().path("qualifications[0].id");
        Map<String, Object> application = Map.of(
                "matter",
                "RENEW_VERIFY",
                "level",
                "DISTRICT",
                "qualificationId",
                licence,
                "requestedUntil",
                today.plusYears(6).toString());
        return counter.accepted(hospital, application, "VERIFICATION_APPLICATION", "LICENCE_COPY");
    }

    /** Lets the last day of the old licence be over, though the clock of these tests stands today. */
    private void lastDayIsOver(String id, LocalDate lastDay) {
        Deadline deadline = deadlines.openOf(UUID.fromString(id)).stream()
                .filter(one -> one.kind().equals("ONE_WINDOW_RENEWAL"))
                .findFirst()
                .orElseThrow();
        assertEquals(lastDay.plusDays(1).atStartOfDay(Call.CHINA).toInstant(), deadline.dueAt());
        Call then = Call.system(deadline.dueAt());
        once.run(then, () -> renewal.due(then, deadline));
    }

    @Test
    void silenceGrantsARenewalThatWasAskedForInTime() {
        LocalDate lastDay = today.plusDays(120);
        String hospital = counter.hospital("延续甲医院", 80, lastDay.toString());
        String id = applied(hospital);
        lastDayIsOver(id, lastDay);
        counter.read("WINDOW_CLERK", id).body("status", equalTo("APPROVED")).body("tasks.state", contains("AGREED"));
        counter.as("HEALTH_ADMIN")
                .get(Counter.PATH + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", hasItem("deem-renewed"));
        Map<String, Object> printed = Map.of(
                "certificate",
                Map.of(
                        "number",
                        "延续甲续",
                        "authority",
                        "海口市秀英区卫生健康委员会",
                        "validFrom",
                        lastDay.plusDays(1).toString(),
                        "validUntil",
                        today.plusYears(6).toString()));
        counter.issued(id, printed);
    }

    @Test
    void silenceGrantsNothingToWhoeverCameLate() {
        LocalDate lastDay = today.plusDays(20);
        String id = applied(counter.hospital("延续乙医院", 80, lastDay.toString()));
        lastDayIsOver(id, lastDay);
        counter.read("WINDOW_CLERK", id).body("status", equalTo("IN_REVIEW"));
    }
}

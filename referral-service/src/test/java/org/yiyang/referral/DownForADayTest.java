package org.yiyang.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.deadline.Scheduler;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;

/** A service that was down for 26 hours, by a clock that was set forward: nobody could answer in them. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class DownForADayTest {
    private static final Duration DOWN = Duration.ofHours(26);
    private City city;

    @Inject
    Inbox inbox;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void aCity() throws SQLException {
        TestClock.ahead(Duration.ZERO);
        scheduler.look();
        city = new City(inbox);
    }

    @AfterEach
    void theClockIsSetBack() throws SQLException {
        TestClock.ahead(Duration.ZERO);
        scheduler.look();
    }

    @Test
    void whatCameDueMeanwhileHasItsTimeAfterTheReturnAndTheExpiryItsDistanceFromTheWarning() throws SQLException {
        String id = city.submit();
        Instant due = Instant.parse(shown(id).getString("deadlines[0].dueAt"));

        TestClock.ahead(DOWN);
        scheduler.look();
        scheduler.look();

        JsonPath back = shown(id);
        assertEquals("PENDING", back.getString("status"));
        assertEquals(List.of("REFERRAL_RESPONSE"), back.getList("deadlines.kind"));
        Instant later = Instant.parse(back.getString("deadlines[0].dueAt"));
        assertTrue(Duration.between(due.plus(DOWN), later).abs().compareTo(Duration.ofSeconds(30)) < 0, later + "");
        city.unitDoctor()
                .get(City.PATH + "/" + id)
                .then()
                .body("flags", empty())
                .body("deadlines.overdue", contains(false))
                .body("deadlines.originalDueAt", contains(due.toString()))
                .body("deadlines.extendedBecause", contains("OUTAGE"));

        Duration untilWarned = DOWN.plus(Duration.between(Instant.now(), due)).plusMinutes(1);
        advance(untilWarned);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> shown(id).getList("flags"), hasItem("RESPONSE_OVERDUE"));
        advance(untilWarned.plus(Duration.ofHours(23)));
        scheduler.look();
        assertEquals("PENDING", shown(id).getString("status"));

        advance(untilWarned.plus(Duration.ofHours(24)).plusMinutes(1));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> shown(id).getString("status"), equalTo("EXPIRED"));
    }

    /**
     * Time that goes by while the service is alive: in steps of which two are no outage, since the scheduler's own thread may
     * look once more by the time before.
     */
    private void advance(Duration to) throws SQLException {
        for (Duration at = TestClock.ahead(); at.compareTo(to) < 0; at = at.plusMinutes(2)) {
            TestClock.ahead(at);
            scheduler.look();
        }
        TestClock.ahead(to);
        scheduler.look();
    }

    private JsonPath shown(String id) {
        return city.unitDoctor().get(City.PATH + "/" + id).jsonPath();
    }
}

package org.yiyang.insurance;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.database.Database;
import org.yiyang.local.LocalResource;

/** What the migrations make of designations that stand in the tables as the version before has left them. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class UpgradedDesignationsTest extends Applicants {
    private final LocalDate today = TestClock.today();

    @Inject
    Database database;

    private void migrate(String file) {
        Migration.run(database, file);
    }

    private String suspended() {
        String id = agency.takeOver(hospital).extract().path("id");
        move(id, "suspend", Map.of("ground", "BREACH", "effectiveOn", today.toString(), "reason", "违约"));
        return id;
    }

    private void correctToActive(String id, int from, int to) {
        Map<String, Object> body = Map.of(
                "state",
                "ACTIVE",
                "validFrom",
                today.plusDays(from).toString(),
                "validUntil",
                today.plusDays(to).toString(),
                "reason",
                "误中止");
        agency.as("SUPERVISOR")
                .move(PATH + id, "correct-period", body)
                .ok()
                .body("flags", not(hasItem("SECOND_SUSPENSION")));
    }

    private void upgraded(String id) {
        database.anywhere(sql -> sql.execute(
                "update designation_decided_period set decision_id = null where designation_id = ?",
                UUID.fromString(id)));
        migrate("2026.12.08.0300__insurance_decisions_of_before");
        migrate("2026.12.08.0301__insurance_decisions_split_before");
    }

    private int decisions(String id) {
        return database.anywhere(sql -> sql.select(
                        "select count(distinct decision_id) + sum(decision_id is null) from designation_decided_period"
                                + " where designation_id = ? and state = 'SUSPENDED'",
                        UUID.fromString(id))
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void aSuspensionOfBeforeIsOneWhenACorrectionSplitsIt() {
        String id = suspended();
        upgraded(id);
        correctToActive(id, 2, 4);
        assertEquals(1, decisions(id));
    }

    @Test
    void aSuspensionThatWasSplitBeforeIsOneAndTheNextIsTheSecond() {
        String id = suspended();
        correctToActive(id, 2, 4);
        correctToActive(id, 6, 8);
        upgraded(id);
        assertEquals(1, decisions(id));
        correctToActive(id, 1, 2);
        assertEquals(1, decisions(id));
        move(id, "resume", Map.of("reason", "整改到位"));
        String second = today.plusDays(20).toString();
        move(id, "suspend", Map.of("ground", "BREACH", "effectiveOn", second, "reason", "违约"))
                .body("flags", hasItem("SECOND_SUSPENSION"));
        upgraded(id);
        assertEquals(2, decisions(id));
    }

    /** The flag stays with whom it is a ground, and goes where one suspension was split. */
    @Test
    void aFlagThatIsNoGroundIsTakenBack() {
        String id = suspended();
        correctToActive(id, 2, 4);
        upgraded(id);
        flag(id);
        migrate("2026.12.08.0302__insurance_own_suspensions_are_no_ground");
        agency.as("INSURANCE_AGENT").get(PATH + id).then().body("flags", not(hasItem("SECOND_SUSPENSION")));
        move(id, "resume", Map.of("reason", "整改到位"));
        move(
                id,
                "suspend",
                Map.of("ground", "BREACH", "effectiveOn", today.plusDays(20).toString(), "reason", "违约"));
        migrate("2026.12.08.0302__insurance_own_suspensions_are_no_ground");
        agency.as("INSURANCE_AGENT").get(PATH + id).then().body("flags", hasItem("SECOND_SUSPENSION"));
    }

    private void flag(String id) {
        database.anywhere(sql -> sql.execute(
                "insert into designation_flag (designation_id, flag) values (?, 'SECOND_SUSPENSION')",
                UUID.fromString(id)));
    }

    /** An instance of the version before that still runs would take what is due at once, and set the next day by its old rule. */
    @Test
    void agreementsTurnAnewWhenNoInstanceOfTheVersionBeforeIsLeft() {
        String later = agency.takeOver(hospital).extract().path("id");
        String soon = agency.takeOver(unit).extract().path("id");
        database.anywhere(sql -> sql.execute(
                "update deadline set due_at = timestampadd(hour, 2, utc_timestamp(6)), try_at = due_at"
                        + " where subject_id = ? and kind = 'DESIGNATION_TURN'",
                UUID.fromString(soon)));
        migrate("2026.12.07.0102__insurance_agreements_turn_anew");
        assertEquals(24, hoursToTurn(later, "due_at"));
        assertEquals(24, hoursToTurn(later, "try_at"));
        assertEquals(2, hoursToTurn(soon, "due_at"));
    }

    private int hoursToTurn(String id, String column) {
        return database.anywhere(sql -> sql.select(
                        "select round(timestampdiff(second, utc_timestamp(6), " + column + ") / 3600) from deadline"
                                + " where subject_id = ? and kind = 'DESIGNATION_TURN' and fired_at is null",
                        UUID.fromString(id))
                .mapTo(Integer.class)
                .one());
    }
}

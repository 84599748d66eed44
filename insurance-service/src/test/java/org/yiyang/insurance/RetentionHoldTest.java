package org.yiyang.insurance;

import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.RetentionOfAService;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.write.Chores;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** A hold on an elder counts for all records of the person, and is published to whoever else keeps something. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class RetentionHoldTest extends ResidentOfAHome {
    private static final String DIED = "1985-02-28";
    private final RetentionOfAService retention = new RetentionOfAService("insurance");

    @Inject
    Database database;

    @Inject
    Chores chores;

    @BeforeEach
    void tonightNothingWasDoneYet() {
        database.anywhere(sql -> sql.execute("delete from retention_state"));
    }

    /** Until which day, as published, everything is kept that names somebody; empty for none. */
    private String publishedHold(String id) {
        String body = database.anywhere(sql -> sql.select(
                        "select payload from outbox where aggregate_id = ? order by id desc limit 1",
                        UUID.fromString(id))
                .mapTo(String.class)
                .one());
        int at = body.indexOf("\"heldUntil\":\"");
        return at < 0 ? "" : body.substring(at + 13, at + 23);
    }

    private String held(String id, LocalDate until) {
        return agency.with(TokenRequest.as("AUDITOR"))
                .body(Map.of(
                        "subject",
                        id,
                        "reason",
                        "LITIGATION",
                        "document",
                        "（2026）琼01民初7号",
                        "validUntil",
                        until.toString()))
                .post("/api/v1/insurance/retention/holds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void mergedInto(String other, String survivor, String verb) {
        agency.as("INSURANCE_ADMIN")
                .body(verb.equals("merge") ? Map.of("intoId", survivor, "reason", "同一人") : Map.of("reason", "并非同一人"))
                .post(PATH + other + "/" + verb)
                .then()
                .statusCode(200);
    }

    @Test
    void aHoldOnOneRecordOfAPersonIsToldOfAllOfThemAndOnlyOfThem() {
        String survivor = verified();
        String other = enter(SyntheticCodes.citizenId(LocalDate.parse("1940-07-01")))
                .statusCode(201)
                .extract()
                .path("id");
        LocalDate day = TestClock.today().plusDays(30);
        String hold = held(other, day);
        assertEquals(day.toString(), publishedHold(other));
        assertEquals("", publishedHold(survivor));
        read(other).body("$", not(hasKey("heldUntil")));
        mergedInto(other, survivor, "merge");
        assertEquals(day.toString(), publishedHold(survivor));
        String longer = held(survivor, day.plusDays(5));
        assertEquals(day.plusDays(5).toString(), publishedHold(other));
        retention.lift(longer);
        assertEquals(day.toString(), publishedHold(other));
        died(survivor);
        chores.doAll();
        read(survivor).statusCode(200);
        mergedInto(other, survivor, "unmerge");
        assertEquals(day.toString(), publishedHold(other));
        assertEquals("", publishedHold(survivor));
        tonightNothingWasDoneYet();
        chores.doAll();
        read(survivor).statusCode(404);
        retention.lift(hold);
        assertEquals("", publishedHold(other));
    }

    @Test
    void aHoldThatWasPlacedBeforeHoldsWereToldIsTold() {
        String id = verified();
        String hold = held(id, TestClock.today().plusDays(30));
        set(id, "held_until = null");
        chores.doAll();
        assertEquals(1, count("select count(*) from elder where held_until is not null and id = ?", id));
        retention.lift(hold);
    }

    /** Has a death recorded, which then was long ago. */
    private void died(String id) {
        agent(id, "record-death", Map.of("deceasedOn", TestClock.today().toString()))
                .statusCode(200);
        set(id, "deceased_on = '" + DIED + "', ended_on = '" + DIED + "'");
    }

    private void set(String id, String what) {
        database.anywhere(sql -> sql.execute("update elder set " + what + " where id = ?", UUID.fromString(id)));
    }

    private long count(String select, String id) {
        return database.anywhere(
                sql -> sql.select(select, UUID.fromString(id)).mapTo(Long.class).one());
    }

    private ValidatableResponse read(String id) {
        return agency.as("INSURANCE_AGENT").get(PATH + id).then();
    }
}

package org.yiyang.insurance;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.CountedStatements;
import org.yiyang.kit.contract.RetentionOfAService;
import org.yiyang.kit.contract.StoredTexts;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.retention.RetentionCatalog;
import org.yiyang.kit.write.Chore;
import org.yiyang.kit.write.Chores;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** Who an elder was is forgotten when the law's period is over, whatever happens while it is being forgotten. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class RetentionTest extends ResidentOfAHome {
    private static final String DIED = "1985-02-28";
    private static final String ASSESSOR = "评估机构甲乙丙丁二十四";
    private final RetentionOfAService retention = new RetentionOfAService("insurance");

    @Inject
    RetentionCatalog catalog;

    @Inject
    Database database;

    @Inject
    Chores chores;

    @All
    @Inject
    List<Chore> each;

    @Inject
    UnitOfWork unitOfWork;

    @BeforeEach
    void tonightNothingWasDoneYet() {
        database.anywhere(sql -> sql.execute("delete from retention_state"));
    }

    @Test
    void everyTableWithSomethingOfPersonsHasARule() {
        assertEquals(List.of(), catalog.tablesWithoutRule());
    }

    @Test
    void rulesAndHoldsAreAnswered() {
        retention.answers();
        Map<String, Object> deceased = retention.kind("ELDER_DECEASED");
        assertEquals(360, deceased.get("months"));
        assertEquals("DECEASED_KEPT_MONTHS", deceased.get("parameter"));
        assertEquals("ERASE", deceased.get("action"));
    }

    @Test
    void whoDiedLongAgoIsForgottenInEveryColumnAndFreeToBeEnteredAgain() {
        String id = withEverything();
        String sealed = hex(id, "citizen_id_sealed");
        String name = hex(id, "name_sealed");
        String index = hex(id, "citizen_id_index");
        died(id);
        assertEquals(1, retention.due("ELDER_DECEASED"));
        StoredTexts stored = new StoredTexts(database);
        assertTrue(stored.places(ASSESSOR).contains("elder_assessment.assessor"));
        assertTrue(stored.bytes(sealed).contains("elder.citizen_id_sealed"));
        chores.doAll();
        assertEquals(1, retention.gone("ELDER_DECEASED"));
        assertEquals(0, retention.due("ELDER_DECEASED"));
        for (String bytes : List.of(sealed, name, index)) {
            assertEquals(List.of(), stored.bytes(bytes));
        }
        assertEquals(List.of(), stored.places(ASSESSOR));
        forgotten(id);
    }

    private void forgotten(String id) {
        assertEquals(0, count("select count(*) from elder where likeness_index is not null and id = ?", id));
        for (String table : List.of(
                "elder_former_number",
                "elder_identifier",
                "elder_field_change",
                "elder_authorisation",
                "elder_residence_period")) {
            assertEquals(0, count("select count(*) from " + table + " where elder_id = ?", id), table);
        }
        assertEquals(
                0,
                count(
                        "select count(*) from elder_group_period where document_sealed is not null and elder_id = ?",
                        id));
        assertEquals(0, count("select count(*) from aggregate_move where reason is not null and aggregate_id = ?", id));
        read(id).statusCode(404).body("code", equalTo("ELDER_ERASED"));
        agent(id, "reveal", Map.of("reason", "核对")).statusCode(404);
        agency.as("INSURANCE_AGENT").get(PATH + id + "/history").then().statusCode(404);
        agency.with(TokenRequest.as("ELDER").person(id)).get(PATH + id).then().statusCode(404);
        published(id);
        enter(number).statusCode(201);
    }

    /** What is published to other services: that there is nobody any more. */
    private void published(String id) {
        String body = database.anywhere(sql -> sql.select(
                        "select payload from outbox where aggregate_id = ? order by id desc limit 1",
                        UUID.fromString(id))
                .mapTo(String.class)
                .one());
        assertTrue(body.contains("\"ERASED\"") && body.contains("elder-erased"), body);
        assertTrue(!body.contains(home.toString()) && !body.contains("deceasedOn"), body);
    }

    @Test
    void whatIsHeldStaysUntilTheHoldIsLifted() {
        String id = verified();
        died(id);
        String hold = retention.hold(id);
        assertEquals(1, retention.held("ELDER_DECEASED"));
        assertEquals(0, retention.due("ELDER_DECEASED"));
        chores.doAll();
        agent(id, "reveal", Map.of("reason", "应诉")).statusCode(200).body("citizenId", equalTo(number));
        retention.lift(hold);
        tonightNothingWasDoneYet();
        chores.doAll();
        read(id).statusCode(404);
    }

    @Test
    void whatWasBrokenOffIsDoneOnceAndCountedOnce() {
        String id = verified();
        died(id);
        RetentionOfAService.breaksOff(unitOfWork, TestClock.now(), each);
        read(id).statusCode(200);
        chores.doAll();
        chores.doAll();
        chores.doAll();
        read(id).statusCode(404);
        assertEquals(1, retention.gone("ELDER_DECEASED"));
        assertEquals(1, count("select count(*) from aggregate_move where verb = 'erase' and aggregate_id = ?", id));
        assertEquals(1, count("select count(*) from audit_entry where action = 'erase' and subject_id = ?", id));
    }

    @Test
    void aPassTakesAsManyStatementsForManyAsForOne() throws InterruptedException {
        died(verified());
        int one = counted();
        for (int i = 0; i < 7; i++) {
            String citizen =
                    SyntheticCodes.citizenId(LocalDate.parse("1941-01-01").plusDays(i));
            died(enter(citizen).statusCode(201).extract().path("id"));
        }
        tonightNothingWasDoneYet();
        assertEquals(one, counted());
        assertEquals(7, retention.gone("ELDER_DECEASED"));
    }

    /** Statements of a night, done in a thread whose statements are counted. */
    private int counted() throws InterruptedException {
        int before = CountedStatements.soFar();
        Thread night = new Thread(chores::doAll, "executor-thread-night");
        night.start();
        night.join();
        return CountedStatements.soFar() - before;
    }

    @Test
    void aMergedRecordGoesWithTheOneThatGoesOn() {
        String survivor = verified();
        String other = enter(SyntheticCodes.citizenId(LocalDate.parse("1940-07-01")))
                .statusCode(201)
                .extract()
                .path("id");
        agency.as("INSURANCE_ADMIN")
                .body(Map.of("intoId", survivor, "reason", "同一人"))
                .post(PATH + other + "/merge")
                .then()
                .statusCode(200);
        set(other, "ended_on = '" + DIED + "'");
        chores.doAll();
        read(other).statusCode(200).body("mergedIntoId", equalTo(survivor));
        died(survivor);
        tonightNothingWasDoneYet();
        chores.doAll();
        read(survivor).statusCode(404);
        read(other).statusCode(404);
        agency.as("INSURANCE_AGENT")
                .body(Map.of("citizenId", number))
                .post(PATH + "search")
                .then()
                .body("items", empty());
    }

    /** A record with something in each table of elders. */
    private String withEverything() {
        String id = verified();
        agent(id, "add-identifier", Map.of("kind", "PASSPORT", "country", "USA", "value", "E98765432"))
                .statusCode(200);
        agent(id, "place-in-group", Map.of("group", "LOW_INCOME", "from", "2024-01-01", "document", "低保证0099"))
                .statusCode(200);
        agent(id, "assess", assessed()).statusCode(200);
        agent(
                        id,
                        "authorise",
                        Map.of(
                                "person",
                                UUID.randomUUID().toString(),
                                "kinship",
                                "CHILD",
                                "scope",
                                "VIEW",
                                "validUntil",
                                TestClock.today().plusDays(9).toString()))
                .statusCode(200);
        agency.with(TokenRequest.as("ELDER").person(id))
                .body(Map.of("phone", "13900005678"))
                .post(PATH + id + "/propose-update")
                .then()
                .statusCode(200);
        agent(id, "verify", Map.of()).statusCode(200);
        return id;
    }

    private static Map<String, Object> assessed() {
        return Map.of(
                "standard",
                "ELDER_ABILITY",
                "assessedOn",
                TestClock.today().toString(),
                "assessor",
                ASSESSOR,
                "score",
                70,
                "facts",
                List.of("DEMENTIA"));
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

    private String hex(String id, String column) {
        return database.anywhere(
                sql -> sql.select("select hex(" + column + ") from elder where id = ?", UUID.fromString(id))
                        .mapTo(String.class)
                        .one());
    }

    private long count(String select, String id) {
        return database.anywhere(
                sql -> sql.select(select, UUID.fromString(id)).mapTo(Long.class).one());
    }

    private ValidatableResponse read(String id) {
        return agency.as("INSURANCE_AGENT").get(PATH + id).then();
    }
}

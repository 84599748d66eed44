package org.yiyang.insurance;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.contract.CountedStatements;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** Files of elders: each row once, many in a transaction, the bad ones for themselves. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ElderImportTest {
    private static final String IMPORTS = "/api/v1/insurance/imports";
    private static final String HEADER =
            "name,citizenId,phone,regionCode,insuranceType,insuredFrom,verifiedOn,document,reason\n";
    private static final String CITY = "6540";
    /** So many that a busy machine is still at work on them when it is told to stop. */
    private static final int MANY = 6000;

    private static final AtomicInteger DAYS = new AtomicInteger();
    private final Agency agency = new Agency();

    @Inject
    DataSource database;

    @BeforeEach
    void theWindowIsOpen() {
        agency.with(TokenRequest.as("INSURANCE_ADMIN").region(CITY))
                .body(Map.of(
                        "region", CITY, "validFrom", TestClock.today().toString(), "value", "true", "reason", "上线"))
                .put("/api/v1/insurance/parameters/TAKEOVER_WINDOW_OPEN");
    }

    private ApiCaller agent() {
        return agency.with(TokenRequest.as("INSURANCE_AGENT").region(CITY).subject("agent-" + CITY));
    }

    private static String number() {
        return SyntheticCodes.citizenId(LocalDate.parse("1931-04-12").plusDays(DAYS.incrementAndGet() % 9000));
    }

    private static String row(String name, String number, String region) {
        return name + "," + number + ",13800001234," + region + ",RESIDENT,2020-01-01,2026-01-05,存量表1,存量登记\n";
    }

    private String brought(String file, boolean dryRun) {
        Response answer = agent().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("text/csv")
                .queryParam("kind", "elders")
                .queryParam("dryRun", dryRun)
                .body((HEADER + file).getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS);
        return answer.then().statusCode(202).extract().path("id");
    }

    private Map<String, Object> through(String id) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> agent().get(IMPORTS + "/" + id).jsonPath().getMap(""),
                        now -> "DONE".equals(now.get("status")));
    }

    private ValidatableResponse rows(String id, String outcome) {
        return agent().queryParam("outcome", outcome)
                .get(IMPORTS + "/" + id + "/rows")
                .then()
                .statusCode(200);
    }

    private long recorded(String region) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(
                        "select count(distinct citizen_id_index) from elder where region_code = ?")) {
            count.setString(1, region);
            try (ResultSet found = count.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private long prompt(String region) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from outbox where lane = 0 and region = ?")) {
            count.setString(1, region);
            try (ResultSet found = count.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private static List<Object> counts(Map<String, Object> end) {
        return List.of(
                end.get("created"),
                end.get("unchanged"),
                end.get("differing"),
                end.get("duplicates"),
                end.get("refused"));
    }

    @Test
    void aFewBadRowsHoldUpNoneOfTheOthersAndASecondTimeNothingChanges() throws SQLException {
        StringBuilder file = new StringBuilder();
        String first = number();
        file.append(row("老人甲", first, "654002"));
        for (int i = 0; i < 30; i++) {
            file.append(row("老人" + (char) ('一' + i), number(), "654002"));
        }
        file.append(row("又甲", first, "654002"))
                .append(row("外地", number(), "110101"))
                .append(row("错号", "654002194104120019", "654002"))
                .append(row("年轻", SyntheticCodes.citizenId(LocalDate.parse("1990-01-01")), "654002"));
        String dry = brought(file.toString(), true);
        assertEquals(List.of(31, 0, 0, 1, 3), counts(through(dry)));
        String id = brought(file.toString(), false);
        assertEquals(List.of(31, 0, 0, 1, 3), counts(through(id)));
        assertEquals(0, prompt("654002"), "what the file has entered waits behind what somebody does");
        rows(id, "DUPLICATE").body("items.row", contains(33)).body("items.found", contains("row 2"));
        rows(id, "REFUSED")
                .body("items.code", hasItem("ELDER_REGION_NOT_YOURS"))
                .body("items.code", hasItem("ELDER_TOO_YOUNG"))
                .body("items.errors.flatten().pointer", hasItem("/citizenId"))
                .body("items.errors.flatten().value", hasItem("654*************19"))
                .body("items.toString()", not(containsString("654002194104120019")));
        String made = rows(id, "CREATED").extract().path("items[0].found");
        agent().get(made)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("origin", equalTo("TAKEOVER"));
        String again = row("老人甲", first, "654002") + row("新人", number(), "654002")
                + file.toString().lines().skip(1).findFirst().orElseThrow().replace("2020-01-01", "2021-01-01") + "\n";
        String second = brought(again, false);
        assertEquals(List.of(1, 1, 1, 0, 0), counts(through(second)));
        rows(second, "DIFFERS").body("items[0].errors.pointer", hasItem("/insuredFrom"));
    }

    @Test
    void aLaterVerificationOfWhatStandsIsTakenOverAndAnEarlierOneChangesNothing() {
        String first = row("老人复核", number(), "654002");
        String second = row("老人照旧", number(), "654002");
        through(brought(first + second, false));
        String file = first.replace("2026-01-05", "2026-02-06") + second.replace("2026-01-05", "2025-12-31");
        assertEquals(1, through(brought(file, true)).get("confirmed"));
        String id = brought(file, false);
        Map<String, Object> end = through(id);
        assertEquals(List.of(0, 1, 0, 0, 0), counts(end));
        assertEquals(1, end.get("confirmed"));
        String confirmed = rows(id, "CONFIRMED").extract().path("items[0].found");
        agent().get(confirmed).then().body("verifiedOn", equalTo("2026-02-06")).body("status", equalTo("ACTIVE"));
        agent().get(confirmed + "/history").then().body("items.verb", contains("takeover", "verify"));
        assertEquals(
                1,
                through(brought(first.replace("2026-01-05", "2026-02-06"), false))
                        .get("unchanged"));
        String future =
                first.replace("2026-01-05", TestClock.today().plusDays(1).toString());
        assertEquals(1, through(brought(future, false)).get("refused"));
    }

    @Test
    void aRecordIsVerifiedAnewByItsOwnNumberAndNotByThatOfARecordThatWasMergedIntoIt() {
        String own = row("老人并号", number(), "654004");
        String merged = row("老人并号", number(), "654004");
        String entered = brought(own + merged, false);
        through(entered);
        List<String> found = rows(entered, "CREATED").extract().path("items.found");
        agency.with(TokenRequest.as("INSURANCE_ADMIN").region(CITY))
                .body(Map.of("intoId", found.get(0).substring(found.get(0).lastIndexOf('/') + 1), "reason", "同一人两次登记"))
                .post(found.get(1) + "/merge")
                .then()
                .statusCode(200);
        String alone = merged.replace("2026-01-05", "2026-02-01");
        assertEquals(List.of(0, 1, 0, 0, 0), counts(through(brought(alone, false))));
        agent().get(found.get(0)).then().body("verifiedOn", equalTo("2026-01-05"));
        String later = own.replace("2026-01-05", "2026-03-01");
        String id = brought(later + alone, false);
        Map<String, Object> end = through(id);
        assertEquals(List.of(0, 1, 0, 0, 0), counts(end));
        assertEquals(1, end.get("confirmed"));
        rows(id, "CONFIRMED").body("items.row", contains(2)).body("items.found", contains(found.get(0)));
        rows(id, "UNCHANGED").body("items.row", contains(3)).body("items.found", contains(found.get(0)));
        agent().get(found.get(0)).then().body("verifiedOn", equalTo("2026-03-01"));
    }

    @Test
    void aListOfManyImportsAsksNoMoreThanOneOfTwo() {
        for (int i = 0; i < 12; i++) {
            through(brought(row("老人列", number(), "654002"), true));
        }
        listed(2);
        assertEquals(listed(2), listed(12));
    }

    private int listed(int limit) {
        int before = CountedStatements.soFar();
        agent().queryParam("limit", limit).get(IMPORTS).then().statusCode(200).body("items", hasSize(limit));
        return CountedStatements.soFar() - before;
    }

    @Test
    void whoIsEnteredElsewhereIsADuplicateAndNobodySaysWhose() {
        String number = number();
        agency.with(TokenRequest.as("EXTERNAL_SYSTEM").region("4601").scope("elder:write"))
                .body(Agency.elder(number, null))
                .post("/api/v1/elders")
                .then()
                .statusCode(201);
        String id = brought(row("他处", number, "654002"), false);
        assertEquals(List.of(0, 0, 0, 1, 0), counts(through(id)));
        rows(id, "DUPLICATE")
                .body("items.code", contains("ELDER_ALREADY_ENTERED"))
                .body("items[0].found", equalTo(null));
    }

    @Test
    void whatWasCancelledIsTakenUpAndNoRowIsDoneTwice() throws SQLException {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            file.append(row("老人", number(), "654003"));
        }
        String id = brought(file.toString(), false);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> agent().get(IMPORTS + "/" + id).jsonPath().getInt("created") > 0);
        agent().post(IMPORTS + "/" + id + "/cancel").then().statusCode(200).body("status", equalTo("CANCELLED"));
        agent().post(IMPORTS + "/" + id + "/resume").then().statusCode(200);
        assertEquals(List.of(MANY, 0, 0, 0, 0), counts(through(id)));
        assertEquals(MANY, recorded("654003"));
    }

    @Test
    void theKindsOfFilesAreNamedAndAnImportIsCancelledOrNot() {
        agent().get(IMPORTS + "/kinds")
                .then()
                .statusCode(200)
                .body("items.kind", contains("elders"))
                .body("items[0].columns.field", hasItem("insuredFrom"));
        String id = brought(row("老人", number(), "654002"), false);
        through(id);
        agent().post(IMPORTS + "/" + id + "/cancel").then().statusCode(409);
        agent().readsAll(IMPORTS).body("items.id", hasItem(id));
        assertTrue(agent().get(IMPORTS + "/" + id).jsonPath().getInt("total") > 0);
    }
}

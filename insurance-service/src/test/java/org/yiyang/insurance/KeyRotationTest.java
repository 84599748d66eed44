package org.yiyang.insurance;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.Crowd;
import org.yiyang.kit.contract.KeyRotationOfAService;
import org.yiyang.kit.rotation.SealedCatalog;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** The keys are rotated from AES to SM4 and back while people are entered, found, changed and entered again by others. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class KeyRotationTest extends ResidentOfAHome {
    /** More than one batch; as many as a bench wants with {@code -Dyiyang.rotation.people=100000}. */
    private static final int THERE_BEFORE = Integer.getInteger("yiyang.rotation.people", 230);

    private static final int BIRTHDAYS = 9_000;
    private static final int CALLERS = 3;
    private static final AtomicInteger DAYS = new AtomicInteger();
    private final KeyRotationOfAService keys = new KeyRotationOfAService("insurance");

    @Inject
    SealedCatalog catalog;

    @Inject
    DataSource database;

    private static String person() {
        return SyntheticCodes.citizenId(LocalDate.parse("1933-01-01").plusDays(DAYS.incrementAndGet() % BIRTHDAYS));
    }

    /** Brings a file of people, of each of whom two columns are sealed and found by their hash. */
    private static List<String> brought() {
        List<String> people =
                Stream.generate(KeyRotationTest::person).limit(THERE_BEFORE).toList();
        ElderFiles files = new ElderFiles("4601");
        String id = files.brought(people.stream()
                .map(one -> "老人," + one + ",13800001234,460106,RESIDENT,2020-01-01,2020-06-01,轮换存量表,存量登记\n")
                .collect(Collectors.joining(
                        "",
                        "name,citizenId,phone,regionCode,insuranceType,insuredFrom,verifiedOn,document,reason\n",
                        "")));
        await().atMost(Duration.ofMinutes(10))
                .until(() -> THERE_BEFORE
                        == files.agent().get("/api/v1/insurance/imports/" + id).<Integer>path("created"));
        return people;
    }

    @Test
    void noColumnOfBytesIsLeftOutOfTheCatalogueOfWhatIsSealed() {
        assertEquals(List.of(), catalog.unknownColumns());
    }

    @Test
    void everybodyIsFoundAndNobodyIsEnteredTwiceWhileTheKeysAreRotatedTwice() throws Exception {
        Map<String, String> before = keys.activeKeys();
        List<String> people = brought();
        String known = withEverything();
        String holder = byPassport().statusCode(201).extract().path("id");
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Future<Integer>> traffic = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            traffic.add(callers.submit(() -> callsUntil(over, people)));
        }
        keys.rotatesTo("field-2", "blind-2");
        assertTrue(keptUnder("field-2") >= THERE_BEFORE);
        keys.rotatesBackToAes("field-3", "blind-3");
        assertTrue(keptUnder("field-3") >= THERE_BEFORE);
        over.set(true);
        for (Future<Integer> calls : traffic) {
            assertTrue(calls.get() > 0);
        }
        callers.shutdown();
        agent(known, "reveal", Map.of("reason", "核对"))
                .statusCode(200)
                .body("citizenId", equalTo(number))
                .body("identifiers.value", contains("CAN E12345678"));
        foundByPassport(holder);
        assertEquals(0, keptUnder("field-2") + keptUnder(before.get("FIELD")));
        retire(before, "field-2", "blind-2");
        for (String one : people.subList(0, 20)) {
            found(one);
        }
        foundByPassport(holder);
    }

    /** A record with a sealed value in each table of elders. */
    private String withEverything() {
        String id = verified();
        agent(id, "add-identifier", Map.of("kind", "PASSPORT", "country", "CAN", "value", "E12345678"))
                .statusCode(200);
        agency.with(TokenRequest.as("ELDER").person(id))
                .body(Map.of("phone", "13900005678"))
                .post(PATH + id + "/propose-update")
                .then()
                .statusCode(200);
        return id;
    }

    /** Enters somebody who has no number of 18 characters. */
    private ValidatableResponse byPassport() {
        Map<String, Object> body = new HashMap<>(Agency.elder(number, home));
        body.remove("citizenId");
        body.put(
                "identityDocument",
                Map.of(
                        "kind",
                        "PASSPORT",
                        "country",
                        "NZL",
                        "number",
                        "R" + number.substring(8, 17),
                        "birthDate",
                        "1940-01-02",
                        "sex",
                        "MALE"));
        return agency.staff("CARE_MANAGER", home)
                .body(body)
                .post("/api/v1/elders")
                .then();
    }

    private void foundByPassport(String id) {
        agency.as("INSURANCE_AGENT")
                .body(Map.of("kind", "PASSPORT", "country", "NZL", "value", "R" + number.substring(8, 17)))
                .post(PATH + "search")
                .then()
                .body("items.id", contains(id));
        byPassport().statusCode(409);
    }

    private int callsUntil(AtomicBoolean over, List<String> people) {
        int calls = 0;
        while (!over.get()) {
            found(people.get(calls % people.size()));
            String fresh = person();
            assertEquals(1, Crowd.counted(Collections.nCopies(2, entry(fresh))).get(201));
            assertEquals(409, entering(people.get((calls * 7 + 3) % people.size())));
            found(fresh);
            calls++;
        }
        return calls;
    }

    private int entering(String citizenId) {
        return Crowd.statuses(List.of(entry(citizenId))).get(0);
    }

    private Callable<Integer> entry(String citizenId) {
        return () -> enter(citizenId).extract().statusCode();
    }

    private void found(String citizenId) {
        List<String> ids = agency.as("INSURANCE_AGENT")
                .body(Map.of("citizenId", citizenId))
                .post(PATH + "search")
                .path("items.id");
        assertEquals(1, ids.size());
    }

    private void retire(Map<String, String> first, String field, String blind) {
        assertEquals("ROTATION_KEY_FILE_UNFIT", keys.forget("field.properties", field));
        for (String key : List.of(first.get("FIELD"), field)) {
            assertEquals("", keys.retire("FIELD", key));
            assertEquals("", keys.forget("field.properties", key));
        }
        for (String key : List.of(first.get("BLIND"), blind)) {
            assertEquals("", keys.retire("BLIND", key));
            assertEquals("", keys.forget("blind.properties", key));
        }
        keys.pausesAndGoesOn();
    }

    private long keptUnder(String key) throws SQLException {
        String begins = "char(1, " + key.length() + ")";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("select count(*) from elder where left(citizen_id_sealed, "
                        + (key.length() + 2) + ") = concat(" + begins + ", '" + key + "')")) {
            counted.next();
            return counted.getLong(1);
        }
    }
}

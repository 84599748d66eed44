package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiyang.local.SyntheticCodes;

/** A service killed in the middle of a file goes on where it stopped, and enters each row once. */
@Tag("long")
class ImportCrashIT {
    private static final int ROWS = 2_000;
    private static final String NAME = "半途导入养老院";
    private static final String COUNT = "select count(*) from institution where name like '" + NAME + "%'";
    /** As many as a bench wants with {@code -Dyiyang.crash.elders=1200000}. */
    private static final int ELDERS = Integer.getInteger("yiyang.crash.elders", 8_000);

    /** Of more the outbox and the topic are not read back whole, into the memory of this process, but counted. */
    private static final int READ_BACK_MOST = 100_000;

    private static final int BIRTHDAYS = 9_000;
    private static final Duration PATIENCE = Duration.ofSeconds(240 + ELDERS / 500);
    private static final String AGENT = "INSURANCE_AGENT";
    private static final String DOCUMENT = "半途导入存量表";
    private static final String ENTERED = "select count(*) from elder where takeover_document = '" + DOCUMENT + "'";
    private final City city = Suite.city();

    @TempDir
    private Path folder;

    @Test
    void aKilledServiceEntersEachRowOfAFileOnce() throws IOException {
        Partners.openTakeover(city, "institution");
        Application service = Suite.institution();
        String path = bring();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Suite.tables().count(COUNT) >= ROWS / 10);
        service.kill9();
        long entered = Suite.tables().count(COUNT);
        assertTrue(entered < ROWS, "the file was through before the service was killed");
        service.start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(240))
                .until(() ->
                        shown(city, path, "CIVIL_ADMIN").path("status").asText().equals("DONE"));
        JsonNode end = shown(city, path, "CIVIL_ADMIN");
        assertEquals(ROWS, end.path("done").asInt());
        assertEquals(ROWS, end.path("created").asInt(), end.toString());
        assertEquals(ROWS, Suite.tables().count(COUNT));
        assertEquals(
                ROWS,
                Suite.tables().count("select count(distinct name) from institution where name like '" + NAME + "%'"));
        Suite.assertTopicsFitTheOutbox();
    }

    @Test
    void aKilledServiceEntersEachElderOfALongFileOnceAndPublishesIt() throws IOException {
        Application service = Suite.service("insurance");
        City insurance = new City(Suite.SERVERS, service.uri());
        Partners.openTakeover(insurance, "insurance", "INSURANCE_ADMIN");
        Path file = elders();
        long began = System.nanoTime();
        String path = bring(
                service,
                "/api/v1/insurance/imports?kind=elders",
                insurance.official(AGENT),
                "text/csv",
                HttpRequest.BodyPublishers.ofFile(file));
        Tables tables = Suite.tables("insurance");
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> tables.count(ENTERED) >= ELDERS / 10);
        service.kill9();
        long entered = tables.count(ENTERED);
        assertTrue(entered < ELDERS, "the file was through before the service was killed");
        service.start();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        shown(insurance, path, AGENT).path("status").asText().equals("DONE"));
        System.out.printf(
                "%d rows, killed after %d, done after %d s%n", ELDERS, entered, Time.millisSince(began) / 1_000);
        JsonNode end = shown(insurance, path, AGENT);
        assertEquals(ELDERS, end.path("created").asInt(), end.toString());
        assertEquals(ELDERS, end.path("done").asInt());
        eachIsEnteredAndPublishedOnce(tables);
    }

    private static void eachIsEnteredAndPublishedOnce(Tables tables) {
        assertEquals(ELDERS, tables.count(ENTERED));
        assertEquals(ELDERS, tables.count(ENTERED.replace("count(*)", "count(distinct citizen_id_index)")));
        assertEquals(
                ELDERS,
                tables.count("select count(*) from outbox o join elder e on e.id = o.aggregate_id"
                        + " where o.lane = 1 and e.takeover_document = '" + DOCUMENT + "'"));
        if (ELDERS <= READ_BACK_MOST) {
            Suite.assertTopicsFitTheOutboxOf("insurance");
        } else {
            tables.awaitAllSent();
        }
    }

    private Path elders() throws IOException {
        Path file = folder.resolve("elders.csv");
        try (Writer rows = Files.newBufferedWriter(file)) {
            rows.write("name,citizenId,regionCode,insuranceType,insuredFrom,verifiedOn,document,reason\n");
            for (int i = 0; i < ELDERS; i++) {
                String number =
                        SyntheticCodes.citizenId(LocalDate.parse("1930-01-01").plusDays(i % BIRTHDAYS));
                rows.write("半途人," + number + ",460106,RESIDENT,2020-01-01,2020-06-01," + DOCUMENT + ",存量登记\n");
            }
        }
        return file;
    }

    private static JsonNode shown(City city, String path, String role) {
        return city.expect(200, city.send("GET", path, city.official(role), null));
    }

    private String bring() throws IOException {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(i -> {
                    Map<String, Object> row = new HashMap<>();
                    row.put("institution", City.homeBody(NAME + i));
                    row.put(
                            "careFiling",
                            Map.of("number", NAME + i, "authority", "海口市龙华区民政局", "validFrom", "2018-05-01"));
                    row.put("document", "海民〔2020〕28号");
                    row.put("reason", "存量登记");
                    return Http.text(row);
                })
                .collect(Collectors.joining("\n"));
        return bring(
                Suite.institution(),
                "/api/v1/institution/imports?kind=institutions",
                city.official("CIVIL_ADMIN"),
                "application/x-ndjson",
                HttpRequest.BodyPublishers.ofString(rows));
    }

    private static String bring(
            Application service, String path, String bearer, String type, HttpRequest.BodyPublisher rows)
            throws IOException {
        HttpResponse<String> answer = Http.send(Http.request(service.uri().resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + bearer)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", type)
                .POST(rows)
                .build());
        assertEquals(202, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }
}

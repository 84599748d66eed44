package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A service killed in the middle of a file goes on where it stopped, and enters each row once. */
class ImportCrashIT {
    private static final int ROWS = 400;
    private static final String NAME = "半途导入养老院";
    private static final String COUNT = "select count(*) from institution where name like '" + NAME + "%'";
    private final City city = Suite.city();

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
                .atMost(Duration.ofSeconds(90))
                .until(() -> shown(path).path("status").asText().equals("DONE"));
        JsonNode end = shown(path);
        assertEquals(ROWS, end.path("done").asInt());
        assertEquals(ROWS, end.path("created").asInt(), end.toString());
        assertEquals(ROWS, Suite.tables().count(COUNT));
        assertEquals(
                ROWS,
                Suite.tables().count("select count(distinct name) from institution where name like '" + NAME + "%'"));
        Suite.assertTopicsFitTheOutbox();
    }

    private JsonNode shown(String path) {
        return city.expect(200, city.send("GET", path, city.official("CIVIL_ADMIN"), null));
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
        HttpResponse<String> answer = Http.send(
                Http.request(Suite.institution().uri().resolve("/api/v1/institution/imports?kind=institutions"))
                        .header("Authorization", "Bearer " + city.official("CIVIL_ADMIN"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(rows))
                        .build());
        assertEquals(202, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }
}

package org.yiyang.suite;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file of homes is brought; each of its rows is entered once. */
final class FileStage implements CrashStage {
    private static final int ROWS = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String NAMED = "select count(*) from institution where name like ?";
    private final Application victim;
    private final City city;
    private String name;
    private CompletableFuture<HttpResponse<String>> brought;

    FileStage(Application victim) {
        this.victim = victim;
        this.city = new City(Suite.SERVERS, victim.uri());
        Partners.openTakeover(city, "institution");
    }

    @Override
    public Application victim() {
        return victim;
    }

    @Override
    public Application target() {
        return victim;
    }

    @Override
    public int passedMost() {
        return 1;
    }

    @Override
    public Strike.Scene scene(String mark) {
        return Registry.scene(mark);
    }

    /** Its sender repeats it with its key until it is answered; it is a thread of its own, since the service may be held. */
    @Override
    public void provoke() {
        name = "档案养老院" + UUID.randomUUID() + "-";
        HttpRequest request = request(rows());
        brought = CompletableFuture.supplyAsync(() -> answered(request));
    }

    private HttpRequest request(String rows) {
        return Http.request(victim.uri().resolve("/api/v1/institution/imports?kind=institutions"))
                .header("Authorization", "Bearer " + city.official("CIVIL_ADMIN"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(rows))
                .build();
    }

    private static HttpResponse<String> answered(HttpRequest request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - end < 0) {
            Optional<HttpResponse<String>> answer = sent(request);
            if (answer.isPresent()) {
                return answer.get();
            }
            Time.pass(PAUSE);
        }
        throw new IllegalStateException("a file was not taken");
    }

    /** Empty where nothing was answered, or nothing that says whether it was taken. */
    private static Optional<HttpResponse<String>> sent(HttpRequest request) {
        try {
            return Optional.of(Http.send(request)).filter(answer -> answer.statusCode() < 500);
        } catch (IOException lost) {
            return Optional.empty();
        }
    }

    private String rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> {
                    Map<String, Object> row = new HashMap<>();
                    row.put("institution", City.homeBody(name + i));
                    row.put(
                            "careFiling",
                            Map.of("number", name + i, "authority", "海口市龙华区民政局", "validFrom", "2018-05-01"));
                    row.put("document", "海民〔2020〕28号");
                    row.put("reason", "存量登记");
                    return Http.text(row);
                })
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<String> settled() {
        List<String> findings = new ArrayList<>();
        HttpResponse<String> answer = brought.exceptionally(lost -> null).join();
        if (answer == null) {
            return List.of("a file was never taken");
        }
        if (answer.statusCode() != 202) {
            findings.add("a file was answered " + answer.statusCode() + " " + answer.body());
            return findings;
        }
        String path = answer.headers().firstValue("Location").orElseThrow();
        if (!Whole.awaited(() -> status(path).equals("DONE"))) {
            findings.add("a file is " + status(path) + " and not done");
        }
        Tables tables = Suite.tables();
        long rows = tables.count(NAMED, name + "%");
        long different = tables.count(NAMED.replace("count(*)", "count(distinct name)"), name + "%");
        if (rows != ROWS || different != ROWS) {
            findings.add("a file of " + ROWS + " has entered " + rows + ", of which " + different + " differ");
        }
        return findings;
    }

    private String status(String path) {
        return city.expect(200, city.send("GET", path, city.official("CIVIL_ADMIN"), null))
                .path("status")
                .asText();
    }
}

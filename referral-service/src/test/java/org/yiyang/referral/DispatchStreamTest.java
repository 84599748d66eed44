package org.yiyang.referral;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/** A region's queue streams its changes to those who may see it. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class DispatchStreamTest {
    @Inject
    Inbox inbox;

    private static HttpResponse<InputStream> open(String region) throws IOException, InterruptedException {
        String token = LocalServers.startOnce()
                .token(TokenRequest.as("DISPATCHER").region("4601").subject("watching"));
        String address = RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/dispatch/stream?region=" + region;
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    /** The data of the next event of a name that says something of a subject. */
    private static String await(BufferedReader lines, String name, String subject) throws IOException {
        String event = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("event:")) {
                event = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:") && event.equals(name) && line.contains(subject)) {
                return line;
            }
        }
        throw new AssertionError("the stream ended without " + name);
    }

    @Test
    void whatComesChangesAndIsDoneIsTold() throws Exception {
        City city = new City(inbox);
        String first = city.emergency(city.other);
        HttpResponse<InputStream> answer = open("460106");
        assertEquals(200, answer.statusCode());
        assertEquals("no", answer.headers().firstValue("X-Accel-Buffering").orElse(""));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertTrue(!await(lines, "present", first).contains("secondsLeft"));
            City.moved(city.office(city.other), first, "confirm-notice", Map.of());
            assertTrue(await(lines, "changed", first).contains("noticedAt"));
            City.moved(city.unitDoctor(), first, "cancel", Map.of("reason", "ENTERED_BY_MISTAKE"));
            await(lines, "done", first);
        }
    }

    @Test
    void aBrowserOpensItOnceByATicketThatIsGoodForAMinute() throws Exception {
        City city = new City(inbox);
        String ticket = ticket(city);
        assertEquals(200, openedBy(ticket));
        assertEquals(401, openedBy(ticket));
        String elsewhere = ticket(city);
        given().get("/api/v1/dispatch/queue?region=460106&ticket=" + elsewhere)
                .then()
                .statusCode(401);
        String late = ticket(city);
        TestClock.ahead(Duration.ofSeconds(61));
        try {
            assertEquals(401, openedBy(late));
        } finally {
            TestClock.ahead(Duration.ZERO);
        }
        assertEquals(401, openedBy("A".repeat(43)));
    }

    private static String ticket(City city) {
        return city.with(TokenRequest.as("DISPATCHER").region("4601").subject("watching"))
                .post("/api/v1/referral/stream-tickets")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .path("ticket");
    }

    private static int openedBy(String ticket) throws IOException, InterruptedException {
        String address = RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/dispatch/stream?region=460106&ticket=";
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + ticket))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    @Test
    void anotherRegionsQueueIsRefused() throws Exception {
        assertEquals(403, open("4602").statusCode());
    }
}

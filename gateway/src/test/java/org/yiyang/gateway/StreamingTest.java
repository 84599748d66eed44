package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.yiyang.http.RawCall;

@QuarkusTest
@QuarkusTestResource(TestSuite.class)
class StreamingTest {
    @TestHTTPResource("/")
    URI gateway;

    @Test
    void aChunkComesBackBeforeTheNextIsSent() {
        try (RawCall call = new RawCall(gateway)) {
            call.write(head("POST /api/v1/referrals/echo") + "Transfer-Encoding: chunked\r\n\r\n");
            call.write("5\r\nfirst\r\n");
            String head = call.until("\r\n\r\n");
            assertEquals(200, RawCall.status(head), head);
            call.until("5\r\nfirst\r\n");
            for (int i = 0; i < 50; i++) {
                String chunk = String.format(Locale.ROOT, "4\r\nn%03d\r\n", i);
                call.write(chunk);
                assertEquals(chunk, call.until("\r\nn" + String.format(Locale.ROOT, "%03d", i) + "\r\n"));
            }
            call.write("0\r\n\r\n");
            assertEquals("0\r\n\r\n", call.until("0\r\n\r\n"));
        }
    }

    @Test
    void aProxyThatSpeaksHttp10IsToldWhatToDo() {
        String old = head("GET /api/v1/institutions").replace("HTTP/1.1", "HTTP/1.0");
        String answer = RawCall.all(gateway, old + "\r\n");
        assertEquals(426, RawCall.status(answer.replace("HTTP/1.0", "HTTP/1.1")), answer);
        assertTrue(answer.contains("HTTP_TOO_OLD") && answer.contains("proxy_http_version 1.1"), answer);
    }

    @Test
    void aBodyOfDeclaredLengthStreamsToo() {
        try (RawCall call = new RawCall(gateway)) {
            call.write(head("POST /api/v1/referrals/echo") + "Content-Length: 10\r\n\r\nfirst");
            call.until("5\r\nfirst\r\n");
            call.write("later");
            call.until("5\r\nlater\r\n0\r\n\r\n");
        }
    }

    @Test
    void eventsArriveOneByOne() {
        TestService referral = TestSuite.service("referral");
        referral.forget();
        try (RawCall call = new RawCall(gateway)) {
            call.write(head("GET /api/v1/referral/tasks/stream") + "Accept: text/event-stream\r\n\r\n");
            call.until(": open\n\n\r\n");
            HttpServerResponse stream = referral.stream();
            for (int i = 0; i < 20; i++) {
                stream.write("data: " + i + "\n\n");
                call.until("data: " + i + "\n\n\r\n");
            }
        }
        referral.awaitBrokenOff("/api/v1/referral/tasks/stream");
    }

    @Test
    void aTicketOpensAStreamWithoutATokenAndNothingElse() {
        String ticket = "ticket=" + "A".repeat(43);
        TestService referral = TestSuite.service("referral");
        referral.forget();
        try (RawCall call = new RawCall(gateway)) {
            call.write(bare("/api/v1/referral/tasks/stream?" + ticket));
            call.until(": open\n\n\r\n");
        }
        referral.awaitBrokenOff("/api/v1/referral/tasks/stream");
        for (String target : List.of(
                "/api/v1/referral/tasks?" + ticket,
                "/api/v1/referral/tasks/stream",
                "/api/v1/referral/tasks/stream?ticket=short",
                "/api/v1/referral/tasks/stream?no" + ticket)) {
            assertEquals(401, RawCall.status(RawCall.all(gateway, bare(target))), target);
        }
        String both = bare("/api/v1/referral/tasks/stream?" + ticket)
                .replace("\r\n\r\n", "\r\nAuthorization: Bearer a.b.c\r\n\r\n");
        assertEquals(401, RawCall.status(RawCall.all(gateway, both)));
    }

    private static String bare(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: g\r\nConnection: close\r\n\r\n";
    }

    @Test
    void aCallerWhoLeavesInTheMiddleOfABodyIsSeenToLeave() {
        TestService referral = TestSuite.service("referral");
        referral.forget();
        try (RawCall call = new RawCall(gateway)) {
            call.write(head("POST /api/v1/referrals/echo") + "Content-Length: 1000\r\n\r\nfirst");
            call.until("5\r\nfirst\r\n");
        }
        referral.awaitBrokenOff("/api/v1/referrals/echo");
    }

    @Test
    void aCallerThatWaitsIsToldToContinue() {
        try (RawCall call = new RawCall(gateway)) {
            call.write(head("POST /api/v1/referrals/echo") + "Expect: 100-continue\r\nContent-Length: 4\r\n\r\n");
            assertEquals("HTTP/1.1 100 Continue\r\n\r\n", call.until("\r\n\r\n"));
            call.write("body");
            call.until("4\r\nbody\r\n0\r\n\r\n");
        }
    }

    @Test
    void answersWithoutABodyHaveNone() {
        try (RawCall call = new RawCall(gateway)) {
            String nothing =
                    call.write(head("GET /api/v1/referrals/nothing") + "\r\n").until("\r\n\r\n");
            assertEquals(204, RawCall.status(nothing), nothing);
            assertEquals(0, RawCall.headers(nothing, "Transfer-Encoding"), nothing);
            String same =
                    call.write(head("GET /api/v1/referrals/unchanged") + "\r\n").until("\r\n\r\n");
            assertEquals(304, RawCall.status(same), same);
            assertEquals(0, RawCall.headers(same, "Transfer-Encoding"), same);
            String next = call.write(head("GET /api/v1/referrals/7") + "\r\n").until("}");
            assertTrue(next.startsWith("HTTP/1.1 200 OK\r\n"), next);
        }
    }

    private static String head(String line) {
        return line + " HTTP/1.1\r\nHost: g\r\nAuthorization: Bearer "
                + TestSuite.issuer().token("HOSPITAL_DOCTOR") + "\r\n";
    }
}

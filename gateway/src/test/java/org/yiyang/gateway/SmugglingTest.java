package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiyang.http.RawCall;

@QuarkusTest
@QuarkusTestResource(TestSuite.class)
class SmugglingTest {
    private static final Pattern EMPTY_REFUSALS =
            Pattern.compile("(HTTP/1\\.[01] 4[^\r]*\r\n(?i:content-length: 0\r\n|connection: close\r\n)*\r\n)+");
    private static final String LINE = "GET /api/v1/dual-certified HTTP/1.1\r\n";
    private static final String HOST = "Host: g\r\n";
    private static final String SECOND = "GET /api/v1/dual-certified?smuggled HTTP/1.1\r\nHost: g\r\n\r\n";

    @TestHTTPResource("/")
    URI gateway;

    static Stream<Arguments> notHttp() {
        return Stream.concat(lengths(), heads());
    }

    private static Stream<Arguments> lengths() {
        return Stream.of(
                request(
                        "two different lengths",
                        LINE + HOST + "Content-Length: 0\r\nContent-Length: 5\r\n\r\n" + SECOND),
                request(
                        "two equal lengths",
                        LINE + HOST + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc" + SECOND),
                request("a list of lengths", LINE + HOST + "Content-Length: 3, 3\r\n\r\nabc" + SECOND),
                request("a signed length", LINE + HOST + "Content-Length: +3\r\n\r\nabc" + SECOND),
                request("a negative length", LINE + HOST + "Content-Length: -1\r\n\r\n" + SECOND),
                request("a length that is no number", LINE + HOST + "Content-Length: 0x3\r\n\r\nabc" + SECOND),
                request("a length too long", LINE + HOST + "Content-Length: 99999999999999999999\r\n\r\n" + SECOND),
                request("an unknown encoding", LINE + HOST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + SECOND),
                request("two encodings", LINE + HOST + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" + SECOND),
                request(
                        "encoding twice",
                        LINE + HOST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n"
                                + SECOND),
                request("a folded encoding", LINE + HOST + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n" + SECOND),
                request(
                        "a space before the colon",
                        LINE + HOST + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + SECOND),
                request(
                        "a tab in the encoding",
                        LINE + HOST + "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n" + SECOND));
    }

    private static Stream<Arguments> heads() {
        return Stream.of(
                request("bare line feeds", (LINE + HOST + "Content-Length: 0\r\n\r\n").replace("\r\n", "\n")),
                request(
                        "a bare line feed in the head",
                        LINE + HOST + "X: y\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                request("a bare carriage return", LINE + HOST + "X: y\rContent-Length: 3\r\n\r\n" + SECOND),
                request("a zero byte in a header", LINE + HOST + "X: a\u0000b\r\n\r\n" + SECOND),
                request("no host", LINE + "\r\n" + SECOND),
                request("two hosts", LINE + HOST + "Host: other\r\n\r\n" + SECOND),
                request("a host that is a path", LINE + "Host: a/b\r\n\r\n" + SECOND),
                request("a header too large", LINE + HOST + "X: " + "a".repeat(20_000) + "\r\n\r\n" + SECOND),
                request("a target too long", "GET /" + "a".repeat(10_000) + " HTTP/1.1\r\n" + HOST + "\r\n" + SECOND),
                request("a space in the target", "GET /api/v1/dual-certified x HTTP/1.1\r\n" + HOST + "\r\n" + SECOND),
                request("no protocol", "GET /api/v1/dual-certified\r\n" + HOST + "\r\n" + SECOND),
                request("no HTTP at all", "\u0016hello\r\n\r\n"));
    }

    @ParameterizedTest
    @MethodSource("notHttp")
    void whatDoesNotParseAsHttpGetsAnEmptyAnswerAndAClosedConnection(String bytes) {
        int before = TestSuite.seenByAll();
        String answer = RawCall.all(gateway, bytes);

        assertTrue(EMPTY_REFUSALS.matcher(answer).matches(), answer);
        assertEquals(before, TestSuite.seenByAll());
    }

    @Test
    void aLengthAndChunksTogetherAreRefusedAndEndTheConnection() {
        int before = TestSuite.seenByAll();
        String answer = RawCall.all(
                gateway,
                LINE + HOST + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n" + SECOND);

        assertEquals(400, RawCall.status(answer));
        assertEquals(answer.indexOf("HTTP/1.1 "), answer.lastIndexOf("HTTP/1.1 "), answer);
        assertEquals(before, TestSuite.seenByAll());
    }

    @Test
    void thePrefaceOfHttp2IsNotUnderstood() {
        int before = TestSuite.seenByAll();
        String answer = RawCall.all(gateway, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

        // Its version is not supported and it names no host: which of the two is said depends on how its bytes arrive.
        assertTrue(answer.startsWith("HTTP/2.0 501 ") || answer.startsWith("HTTP/2.0 400 "), answer);
        assertEquals(before, TestSuite.seenByAll());
    }

    @Test
    void aBrokenChunkEndsTheConnectionAndTheRequestToTheService() {
        TestService referral = TestSuite.service("referral");
        referral.forget();
        try (RawCall call = new RawCall(gateway)) {
            call.write("POST /api/v1/referrals/echo HTTP/1.1\r\nHost: g\r\nAuthorization: Bearer "
                    + TestSuite.issuer().token("HOSPITAL_DOCTOR") + "\r\nTransfer-Encoding: chunked\r\n\r\n");
            call.write("5\r\nfirst\r\n");
            call.until("5\r\nfirst\r\n");
            call.write("nonsense\r\n" + SECOND);
            assertEquals("", call.rest());
        }
        referral.awaitBrokenOff("/api/v1/referrals/echo");
    }

    private static Arguments request(String name, String bytes) {
        return Arguments.of(Named.of(name, bytes));
    }
}

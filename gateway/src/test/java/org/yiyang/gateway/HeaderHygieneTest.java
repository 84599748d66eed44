package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderHygieneTest {
    private static final HeaderHygiene.Origin ORIGIN = new HeaderHygiene.Origin("10.0.0.9", "http", "api.example");

    @Test
    void aServiceSeesOnlyWhatTheGatewayVouchesFor() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("connection", "X-A , keep-alive")
                .add("Connection", "x-b,,authorization")
                .add("X-A", "1")
                .add("X-B", "1")
                .add("X-C", "1")
                .add("Authorization", "Bearer t")
                .add("x-forwarded-for", "6.6.6.6")
                .add("X-Forwarded-For", "7.7.7.7")
                .add("X-User-Name", "root")
                .add("Keep-Alive", "5")
                .add("Expect", "100-continue");

        HeaderHygiene.towardsService(headers, ORIGIN, "request-1");

        assertEquals(
                Set.of(
                        "X-C",
                        "Authorization",
                        "X-Forwarded-For",
                        "X-Forwarded-Proto",
                        "X-Forwarded-Host",
                        "X-Request-Id"),
                headers.names());
        assertEquals(List.of("10.0.0.9"), headers.getAll("X-Forwarded-For"));
        assertEquals("http", headers.get("X-Forwarded-Proto"));
        assertEquals("api.example", headers.get("X-Forwarded-Host"));
        assertEquals("request-1", headers.get("X-Request-Id"));
    }

    @ParameterizedTest
    @CsvSource({
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, true",
        "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00, true",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, false",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01, false",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01, false",
        "00-0AF7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, false",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331, false"
    })
    void onlyAValidTraceIsPassedOn(String parent, boolean valid) {
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap().add("traceparent", parent).add("tracestate", "a=b");

        HeaderHygiene.towardsService(headers, ORIGIN, "request-1");

        assertEquals(valid, headers.contains("traceparent"));
        assertEquals(valid, headers.contains("tracestate"));
    }

    @Test
    void anAnswerLosesWhatIsMeantForTheGatewayOnly() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Connection", "X-Internal")
                .add("X-Internal", "1")
                .add("Transfer-Encoding", "chunked")
                .add("X-Request-Id", "request-1")
                .add("ETag", "\"1\"");

        HeaderHygiene.towardsCaller(headers);

        assertEquals(Set.of("ETag"), headers.names());
    }
}

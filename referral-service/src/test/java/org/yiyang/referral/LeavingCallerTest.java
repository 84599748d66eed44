package org.yiyang.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.http.RawCall;
import org.yiyang.local.LocalResource;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/**
 * A caller who leaves in the middle of a body is no failure. With the timeouts that a service has when nothing is set:
 * with a shorter one, a machine that stalls for a second gives the body up before its caller leaves.
 */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class LeavingCallerTest {
    @TestHTTPResource("/")
    URI service;

    @Inject
    MeterRegistry meters;

    @ParameterizedTest
    @CsvSource({"200, true", "200, false", "90000, true", "90000, false"})
    void aCallerThatLeavesIsNoFailureOfTheService(int length, boolean aborts) {
        double gone = meters.counter("yiyang.callers.gone").count();
        double broken = failures();
        RawCall call = new RawCall(service);
        call.write(head() + "Expect: 100-continue\r\nContent-Length: " + length + "\r\n\r\n");
        call.until("100 Continue\r\n\r\n");
        call.write("{\"elderId\":");
        if (aborts) {
            call.abort();
        } else {
            call.close();
        }

        // Not exactly one more: callers of other tests leave this service, too.
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> meters.counter("yiyang.callers.gone").count() > gone);
        assertEquals(broken, failures());
    }

    /** Requests counted as 5xx, and refusals as a fault of our own. */
    private double failures() {
        double requests = meters.find("http.server.requests").timers().stream()
                .filter(timer -> timer.getId().getTag("status").startsWith("5"))
                .mapToDouble(timer -> timer.count())
                .sum();
        return requests + meters.counter("yiyang.refusals", "code", "INTERNAL").count();
    }

    private static String head() {
        String token = LocalServers.startOnce()
                .token(TokenRequest.as("HOSPITAL_DOCTOR").institution(City.id()).person(City.id()));
        return "POST /api/v1/referrals HTTP/1.1\r\nHost: s\r\nContent-Type: application/json\r\nIdempotency-Key: "
                + UUID.randomUUID() + "\r\nAuthorization: Bearer " + token + "\r\n";
    }
}

package org.yiyang.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.http.RawCall;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/** With the times and limits that a service has when nothing is set. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class ManySlowCallersTest {
    /** More than there are workers. */
    private static final int CALLERS = 220;

    @TestHTTPResource("/")
    URI service;

    @Inject
    Inbox inbox;

    @Test
    void bodiesThatDoNotComeLeaveTheWorkersToOthers() {
        City city = new City(inbox);
        String token = LocalServers.startOnce()
                .token(TokenRequest.as("INTERNAL_DOCTOR").institution(city.unit).subject("doctor-1"));
        List<RawCall> slow = new ArrayList<>();
        try {
            for (int i = 0; i < CALLERS; i++) {
                slow.add(new RawCall(service)
                        .write("POST /api/v1/referrals HTTP/1.1\r\nHost: s\r\nContent-Type: application/json\r\n"
                                + "Idempotency-Key: " + UUID.randomUUID() + "\r\nAuthorization: Bearer " + token
                                + "\r\nExpect: 100-continue\r\nContent-Length: 1000\r\n\r\n"));
                slow.get(i).until("100 Continue\r\n\r\n");
                slow.get(i).write("{");
            }
            long begun = System.nanoTime();
            assertEquals(200, city.unitDoctor().get(City.PATH).then().extract().statusCode());
            assertEquals(
                    201,
                    city.unitDoctor()
                            .body(city.emergencyBody(city.other))
                            .post(City.PATH + "/emergency")
                            .then()
                            .extract()
                            .statusCode());
            assertEquals(0, (System.nanoTime() - begun) / 5_000_000_000L, "waited for the slow ones");
        } finally {
            slow.forEach(RawCall::close);
        }
    }
}

package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.http.RawCall;

/** A service that has as much to do as it can. */
@QuarkusTest
@TestProfile(ShedTest.SixAtOnce.class)
@QuarkusTestResource(TestSuite.class)
class ShedTest {
    private static final int MOST = 6;
    private static final String REFERRALS = "/api/v1/referrals";

    /** Of ordinary calls, at one instance. */
    public static final class SixAtOnce implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "yiyang.gateway.upstreams.connections", String.valueOf(MOST),
                    "yiyang.gateway.upstreams.least-calls", "2",
                    "yiyang.gateway.limits.rate-burst", "10000",
                    "yiyang.gateway.limits.whole-body-bytes", "1000",
                    "yiyang.gateway.limits.calls-per-caller", "64",
                    "yiyang.gateway.limits.emergencies-per-caller", "64");
        }
    }

    @TestHTTPResource("/")
    URI gateway;

    @TestHTTPResource(value = "/q", management = true)
    URI management;

    private final List<RawCall> open = new ArrayList<>();
    private TestService referral;
    private String token;

    @BeforeEach
    void begin() {
        referral = TestSuite.service("referral");
        referral.forget();
        token = TestSuite.issuer().token("HOSPITAL_DOCTOR");
    }

    @AfterEach
    void hangUp() {
        open.forEach(RawCall::close);
    }

    @Test
    void whatIsTooMuchIsRefusedAtOnceAndTakesNobodyElsesPlace() {
        while (open.size() < limit()) {
            silent();
            referral.arrival();
        }
        int seen = referral.seen();
        HttpResponse<String> refused = Api.get(gateway, REFERRALS, token, "Accept-Language", "en");
        assertEquals(503, refused.statusCode());
        assertEquals("SERVICE_BUSY", Api.json(refused).getString("code"));
        assertEquals("application/problem+json", Api.header(refused, "Content-Type"));
        assertTrue(Integer.parseInt(Api.header(refused, "Retry-After")) > 0);
        assertEquals(503, Api.post(gateway, REFERRALS, token, "{}").statusCode());
        assertEquals(seen, referral.seen());
        assertTrue(metrics().contains("gateway_shed_total{service=\"referral\"}"));

        for (int i = 0; i < 20; i++) {
            assertEquals(200, emergency());
        }
        String large = "x".repeat(2_000);
        assertEquals(large, Api.post(gateway, REFERRALS + "/echo", token, large).body());
        assertEquals(
                200, Api.get(gateway, "/api/v1/referral/events?wait=25", token).statusCode());
        call("GET /api/v1/referral/tasks/stream").until(": open\n\n\r\n");
        assertEquals(200, Api.get(gateway, "/api/v1/elders", token).statusCode());

        open.get(0).close();
        referral.awaitBrokenOff(REFERRALS + "/silent");
        assertEquals(200, Api.get(gateway, REFERRALS, token).statusCode());
    }

    @Test
    void inABurstTheServiceIsNeverGivenMoreAndEveryEmergencyIsAnswered() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(60);
        List<Future<HttpResponse<String>>> ordinary = new ArrayList<>();
        List<Future<Integer>> emergencies = new ArrayList<>();
        try {
            for (int i = 0; i < 600; i++) {
                ordinary.add(callers.submit(() -> Api.get(gateway, REFERRALS + "/crowded", token)));
                if (i % 10 == 0) {
                    emergencies.add(callers.submit(this::emergency));
                }
            }
            for (Future<Integer> one : emergencies) {
                assertEquals(200, one.get());
            }
            assertTrue(answered(ordinary) >= MOST);
        } finally {
            callers.shutdownNow();
        }
        assertTrue(referral.mostAtOnce() <= MOST, referral.mostAtOnce() + " at once");
        Api.await(() -> metrics().contains("gateway_instance_calls{" + labels() + "} 0.0"));
    }

    /** How many were answered; the others were refused in order. */
    private static int answered(List<Future<HttpResponse<String>>> calls)
            throws InterruptedException, ExecutionException {
        int answered = 0;
        for (Future<HttpResponse<String>> one : calls) {
            HttpResponse<String> answer = one.get();
            if (answer.statusCode() == 200) {
                answered++;
            } else {
                assertEquals("SERVICE_BUSY", Api.json(answer).getString("code"));
                assertTrue(Integer.parseInt(Api.header(answer, "Retry-After")) > 0);
            }
        }
        return answered;
    }

    private int emergency() {
        return Api.post(gateway, REFERRALS + "/emergency", token, "{}").statusCode();
    }

    private void silent() {
        call("GET " + REFERRALS + "/silent");
    }

    private RawCall call(String line) {
        RawCall call = new RawCall(gateway);
        open.add(call);
        return call.write(line + " HTTP/1.1\r\nHost: g\r\nAuthorization: Bearer " + token + "\r\n\r\n");
    }

    private int limit() {
        String name = "gateway_instance_limit{" + labels() + "} ";
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> (int) Double.parseDouble(line.substring(name.length())))
                .findFirst()
                .orElseThrow();
    }

    private String labels() {
        return "address=\"" + URI.create(referral.url()).getAuthority() + "\",service=\"referral\"";
    }

    private String metrics() {
        return Api.get(management.resolve("/"), "/q/metrics", null).body();
    }
}

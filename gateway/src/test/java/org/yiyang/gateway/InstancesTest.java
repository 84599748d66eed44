package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract service has two instances here. */
@QuarkusTest
@QuarkusTestResource(value = TwoInstances.class, restrictToAnnotatedClass = true)
class InstancesTest {
    private static final String AGREEMENTS = "/api/v1/agreements";
    private static final int CALLS = 20;

    @TestHTTPResource("/")
    URI gateway;

    @TestHTTPResource(value = "/q", management = true)
    URI management;

    private TestService first;
    private TestService second;
    private String token;

    @BeforeEach
    void know() {
        first = TwoInstances.one(0);
        second = TwoInstances.one(1);
        token = TwoInstances.issuer().token("MED_MANAGER");
    }

    @AfterEach
    void bothWork() {
        for (TestService one : List.of(first, second)) {
            one.ready(true);
            one.refusing(false);
        }
        awaitHealth("UP");
    }

    @Test
    void callsAreSharedByBoth() {
        int before = first.seen();
        int others = second.seen();
        ask(CALLS);
        assertEquals(CALLS / 2, first.seen() - before);
        assertEquals(CALLS / 2, second.seen() - others);
    }

    @Test
    void whatCannotBeConnectedIsSentToTheOtherWhateverTheMethod() {
        first.stop();
        try {
            ask(CALLS);
            for (int i = 0; i < CALLS; i++) {
                assertEquals(200, Api.post(gateway, AGREEMENTS, token, "{}").statusCode());
            }
            awaitHealth("DEGRADED");
        } finally {
            first.start();
        }
    }

    @Test
    void oneThatIsNotReadyIsNotAsked() {
        first.ready(false);
        awaitReady(first, 0);
        int before = first.seen();
        ask(CALLS);
        assertEquals(before, first.seen());
        first.ready(true);
        awaitReady(first, 1);
        ask(CALLS);
        assertTrue(first.seen() > before);
    }

    @Test
    void whatOneRefusesWhileItStopsTheOtherAnswersIfThatIsSafe() {
        first.refusing(true);
        int others = second.seen();
        ask(CALLS);
        assertEquals(CALLS, second.seen() - others);
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    200,
                    Api.post(gateway, AGREEMENTS, token, "{}", "Idempotency-Key", "0195-" + i)
                            .statusCode());
        }
        List<Integer> unsafe = List.of(
                Api.post(gateway, AGREEMENTS, token, "{}").statusCode(),
                Api.post(gateway, AGREEMENTS, token, "{}").statusCode());
        assertEquals(List.of(200, 503), unsafe.stream().sorted().toList());
    }

    @Test
    void whereBothRefuseTheCallerReadsIt() {
        first.refusing(true);
        second.refusing(true);
        int seen = first.seen() + second.seen();
        assertEquals(503, Api.get(gateway, AGREEMENTS, token).statusCode());
        assertEquals(2, first.seen() + second.seen() - seen);
    }

    @Test
    void eachInstanceHasAnAddressOfBothKinds() {
        URI one = URI.create("http://127.0.0.1:1");
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> Upstream.of("referral", List.of(one, one), List.of(one), List.of("referrals")));
        assertTrue(refused.getMessage().contains("referral-management-url"), refused.getMessage());
    }

    private void ask(int times) {
        for (int i = 0; i < times; i++) {
            assertEquals(200, Api.get(gateway, AGREEMENTS, token).statusCode());
        }
    }

    private void awaitHealth(String expected) {
        Api.await(() ->
                Api.json(Api.get(gateway, "/health", null)).getString("status").equals(expected));
        if (expected.equals("UP")) {
            awaitReady(first, 1);
            awaitReady(second, 1);
        }
    }

    private void awaitReady(TestService one, int ready) {
        String line = "gateway_instance_ready{address=\""
                + URI.create(one.url()).getAuthority() + "\",service=\"contract\"} " + ready + ".0";
        Api.await(() ->
                Api.get(management.resolve("/"), "/q/metrics", null).body().contains(line));
    }
}

package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.http.RawCall;

/** Settings that change while calls come in. */
@Tag("long")
@QuarkusTest
@TestProfile(ReloadTest.Watching.class)
@QuarkusTestResource(TestSuite.class)
class ReloadTest {
    private static final String AGREEMENTS = "/api/v1/agreements";
    private static final String URL = "yiyang.gateway.contract-url=";
    private static final String MANAGEMENT_URL = "yiyang.gateway.contract-management-url=";

    /** A file that is looked at often, and no limit of rates. */
    public static final class Watching implements QuarkusTestProfile {
        static final Path FILE = file();

        private static Path file() {
            try {
                return Files.createTempDirectory("settings").resolve("gateway.properties");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            put(FILE, "# nothing yet\n");
            return Map.of(
                    "yiyang.gateway.settings-file", FILE.toString(),
                    "yiyang.gateway.settings-check-millis", "20",
                    "yiyang.gateway.limits.rate-burst", "1000000",
                    "yiyang.gateway.limits.rate-per-second", "1000000",
                    "yiyang.gateway.upstreams.check-millis", "20");
        }
    }

    @TestHTTPResource("/")
    URI gateway;

    @TestHTTPResource(value = "/q", management = true)
    URI management;

    private final Vertx vertx = Vertx.vertx();
    private TestService first;
    private TestService second;
    private String token;

    @BeforeEach
    void begin() {
        first = TestSuite.service("contract");
        second = new TestService(vertx, "contract");
        token = TestSuite.issuer().token("MED_MANAGER");
    }

    @AfterEach
    void asBefore() {
        takes("# nothing any more\n");
        second.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void instancesComeAndGoUnderTrafficAndNoCallFails() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService callers = Executors.newFixedThreadPool(4);
        List<Future<Set<Integer>>> traffic = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            traffic.add(callers.submit(calls(i, over)));
        }
        try (RawCall long1 = new RawCall(gateway)) {
            long1.write("POST " + AGREEMENTS + "/echo HTTP/1.1\r\nHost: g\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Length: 10\r\n\r\nfirst")
                    .until("5\r\nfirst\r\n");
            for (int round = 0; round < 5; round++) {
                takes(of(first, second));
                int before = second.seen();
                Api.await(() -> second.seen() > before);
                takes(of(second));
                assertNotAsked(first);
                takes(of(second, first));
                int others = first.seen();
                Api.await(() -> first.seen() > others);
                takes(of(first));
                assertNotAsked(second);
            }
            takes(of(second));
            long1.write("later").until("5\r\nlater\r\n0\r\n\r\n");
        } finally {
            over.set(true);
            callers.shutdown();
        }
        for (Future<Set<Integer>> one : traffic) {
            assertEquals(Set.of(200), one.get());
        }
        String metrics = metrics();
        assertTrue(metrics.contains("gateway_instance_limit{address=\"" + authority(second)));
        assertTrue(!metrics.contains("gateway_instance_limit{address=\"" + authority(first)), metrics);
    }

    @Test
    void aPrefixLeadsElsewhere() {
        takes("yiyang.gateway.routes.contract=contract\n"
                + "yiyang.gateway.routes.insurance=designations,elders,insurance,agreements\n");
        assertEquals("insurance", Api.json(Api.get(gateway, AGREEMENTS, token)).getString("service"));
        takes("# as before\n");
        assertEquals("contract", Api.json(Api.get(gateway, AGREEMENTS, token)).getString("service"));
    }

    @Test
    void limitsAreThoseOfTheFileAndABadFileChangesNothing() {
        String body = "x".repeat(30);
        takes("yiyang.gateway.limits.body-bytes=20\nyiyang.gateway.limits.rate-burst=5\n"
                + "yiyang.gateway.limits.rate-per-second=1\n");
        String caller = TestSuite.issuer().tokenOf("reload", "MED_MANAGER");
        assertEquals(413, Api.post(gateway, AGREEMENTS + "/echo", caller, body).statusCode());
        int refused = 0;
        for (int i = 0; i < 50; i++) {
            refused += Api.get(gateway, AGREEMENTS, caller).statusCode() == 429 ? 1 : 0;
        }
        assertTrue(refused > 0);

        changes("refused", "yiyang.gateway.limits.body-bytes=much\n");
        String other = TestSuite.issuer().tokenOf("reload-other", "MED_MANAGER");
        assertEquals(413, Api.post(gateway, AGREEMENTS + "/echo", other, body).statusCode());
        takes("yiyang.gateway.limits.body-bytes=40\n");
        assertEquals(body, Api.post(gateway, AGREEMENTS + "/echo", caller, body).body());
    }

    private Callable<Set<Integer>> calls(int number, AtomicBoolean over) {
        String caller = TestSuite.issuer().tokenOf("traffic-" + number, "MED_MANAGER");
        return () -> {
            Set<Integer> answers = new TreeSet<>();
            while (!over.get()) {
                answers.add(Api.get(gateway, AGREEMENTS, caller).statusCode());
                answers.add(
                        Api.post(gateway, AGREEMENTS + "/echo", caller, "{}").statusCode());
            }
            return answers;
        };
    }

    /** What was on its way when it was taken off the list is awaited. */
    private void assertNotAsked(TestService gone) {
        Api.await(() -> {
            int before = gone.seen();
            for (int i = 0; i < 20; i++) {
                assertEquals(200, Api.get(gateway, AGREEMENTS, token).statusCode());
            }
            return gone.seen() == before;
        });
    }

    private static String of(TestService... instances) {
        List<String> urls = new ArrayList<>();
        for (TestService one : instances) {
            urls.add(one.url());
        }
        String all = String.join(",", urls);
        return URL + all + "\n" + MANAGEMENT_URL + all + "\n";
    }

    private static String authority(TestService service) {
        return URI.create(service.url()).getAuthority();
    }

    private void takes(String text) {
        changes("taken", text);
    }

    /** Puts the file in its place and waits until the gateway has looked at it. */
    private void changes(String outcome, String text) {
        double before = files(outcome);
        put(Watching.FILE, text);
        Api.await(() -> files(outcome) > before);
    }

    private double files(String outcome) {
        String name = "gateway_settings_files_total{outcome=\"" + outcome + "\"} ";
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .findFirst()
                .orElse(0);
    }

    private String metrics() {
        return Api.get(management.resolve("/"), "/q/metrics", null).body();
    }

    /** At once, as an operator does it: a file that is half written would be read. */
    private static void put(Path file, String text) {
        try {
            Path next = file.resolveSibling("next");
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

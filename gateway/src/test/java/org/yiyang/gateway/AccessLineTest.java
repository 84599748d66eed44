package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.Test;

/** Whatever a caller writes into an address, a number of an identity card too, the gateway does not write it down. */
@QuarkusTest
@QuarkusTestResource(TestSuite.class)
class AccessLineTest {
    private static final String NUMBER = "460106194006010013";
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void aLineNamesTheRouteAndNeverThePathOrTheQuery() {
        String token = TestSuite.issuer().token("HEALTH_ADMIN");
        Handler listening = listening();
        Logger root = LogContext.getLogContext().getLogger("");
        root.addHandler(listening);
        try {
            Api.get(gateway, "/api/v1/institutions/" + NUMBER + "?name=" + NUMBER, token);
            Api.get(gateway, "/api/v1/institutions/" + NUMBER + "?name=" + NUMBER, "no-token");
            Api.get(gateway, "/api/v1/" + NUMBER, token);
            Api.get(gateway, "/" + NUMBER + "?" + NUMBER, null);
            Api.await(() -> accessLines().size() >= 4);
        } finally {
            root.removeHandler(listening);
        }
        assertEquals(
                List.of(), lines.stream().filter(line -> line.contains(NUMBER)).toList());
        assertTrue(
                accessLines().stream().anyMatch(line -> line.contains(" GET institutions 200 ")),
                accessLines().toString());
    }

    private List<String> accessLines() {
        return lines.stream()
                .filter(line -> line.startsWith("org.yiyang.gateway.access "))
                .toList();
    }

    private Handler listening() {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getLoggerName() + " " + line.getMessage() + " " + Arrays.toString(line.getParameters())
                        + " " + line.getThrown());
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}

package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyang.http.RecordedMetrics;

/** What alerts and dashboards ask for is shown once calls have been answered and refused. */
@QuarkusTest
@QuarkusTestResource(TestSuite.class)
class MetricNamesTest {
    @TestHTTPResource("/")
    URI gateway;

    @TestHTTPResource(value = "metrics", management = true)
    URI metrics;

    @Test
    void theRecordedMetricsAreShown() {
        String token = TestSuite.issuer().token("MED_MANAGER");
        assertEquals(200, Api.get(gateway, "/api/v1/agreements", token).statusCode());
        assertEquals(401, Api.get(gateway, "/api/v1/agreements", null).statusCode());
        assertEquals(Set.of(), RecordedMetrics.missing("gateway", metrics));
    }
}

package org.yiyang.referral;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.http.RecordedMetrics;
import org.yiyang.local.LocalResource;

/** What alerts and dashboards ask for is shown, as soon as the clients of the broker are there. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class MetricNamesTest {
    @TestHTTPResource(value = "metrics", management = true)
    URI metrics;

    @Test
    void theRecordedMetricsAreShown() {
        given().get("/api/v1/referral/parked").then().statusCode(401);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(Set.of(), RecordedMetrics.missingOfService("referral", metrics)));
    }
}

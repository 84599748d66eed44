package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** The parts of the summary of referrals add up, whatever has become of them. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class ReferralSummaryTest {
    @Inject
    Inbox inbox;

    private JsonPath summary(City city) {
        String today = Visits.today().toString();
        return city.with(TokenRequest.as("HEALTH_ADMIN").region("4601"))
                .get("/api/v1/referral/reports/summary?region=460106&from=" + today + "&to=" + today)
                .then()
                .statusCode(200)
                .body("byKind.kind", equalTo(List.of("UP", "EMERGENCY", "DOWN")))
                .extract()
                .jsonPath();
    }

    private static long in(JsonPath summary, String kind, String status) {
        List<Integer> counts = summary.getList(
                "byKind.find { it.kind == '" + kind + "' }.byStatus.findAll { it.status == '" + status + "' }.count");
        return counts.stream().mapToLong(Integer::longValue).sum();
    }

    private static void assertAddsUp(JsonPath summary) {
        long total = 0;
        for (String kind : List.of("UP", "DOWN", "EMERGENCY")) {
            String of = "byKind.find { it.kind == '" + kind + "' }";
            List<Integer> states = summary.getList(of + ".byStatus.count");
            long count = summary.getLong(of + ".count");
            assertEquals(count, states.stream().mapToLong(Integer::longValue).sum(), kind);
            assertEquals(summary.getLong(kind.toLowerCase(Locale.ROOT)), count, kind);
            total += count;
        }
        assertEquals(total, summary.getLong("total"));
    }

    @Test
    void statesAddUpToTheirKindAndKindsToTheTotal() {
        City city = new City(inbox);
        JsonPath before = summary(city);
        assertAddsUp(before);
        City.moved(city.unitDoctor(), city.submit(), "cancel", Map.of("reason", "PATIENT_WISH"));
        City second = new City(inbox);
        City.moved(second.office(second.hospital), second.submit(), "reject", Map.of("reason", "NO_BED"));
        City third = new City(inbox);
        third.arrived();
        City fourth = new City(inbox);
        String superseded = fourth.submit();
        fourth.emergency(fourth.hospital);
        fourth.unitDoctor().get(City.PATH + "/" + superseded).then().body("status", equalTo("SUPERSEDED"));
        JsonPath after = summary(city);
        assertAddsUp(after);
        for (String status : List.of("CANCELLED", "REJECTED", "ARRIVED", "SUPERSEDED")) {
            assertEquals(in(before, "UP", status) + 1, in(after, "UP", status), status);
        }
        assertEquals(in(before, "EMERGENCY", "IN_TRANSIT") + 1, in(after, "EMERGENCY", "IN_TRANSIT"));
        assertEquals(before.getLong("total") + 5, after.getLong("total"));
    }
}

package org.yiyang.institution.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yiyang.kit.caller.Call;

/** The bed tiers that a district decides for these tests: without a decision there are none. */
final class Tiers {
    private static final String PARAMETERS = "/api/v1/institution/parameters/";

    private Tiers() {}

    static void decided(Counter counter) {
        Map<String, String> values = Map.of("SMALL_HOME_BEDS", "100", "LARGE_HOME_BEDS", "500");
        values.forEach((name, value) -> {
            int status = counter.as("HEALTH_ADMIN")
                    .body(Map.of(
                            "region",
                            "460105",
                            "validFrom",
                            LocalDate.now(Call.CHINA).toString(),
                            "value",
                            value,
                            "reason",
                            "床位分档"))
                    .put(PARAMETERS + name)
                    .statusCode();
            assertTrue(List.of(200, 409).contains(status), name + " " + status);
        });
    }
}

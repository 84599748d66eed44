package org.yiyang.insurance;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.client.Imports;

/** Files of elders that an agent of a city brings, while the window for paper is open there. */
final class ElderFiles {
    private final Imports imports;

    ElderFiles(String city) {
        Agency.set(ApiCaller.as("INSURANCE_ADMIN").region(city), "TAKEOVER_WINDOW_OPEN", city, "true");
        imports = new Imports(
                "insurance", ApiCaller.as("INSURANCE_AGENT").region(city).subject("agent-" + city));
    }

    ApiCaller agent() {
        return imports.caller();
    }

    String brought(String file) {
        return imports.bring("elders", false, file.getBytes(StandardCharsets.UTF_8))
                .accepted()
                .extract()
                .path("id");
    }

    /** How many rows were created, unchanged, differing, duplicates and refused. */
    List<Object> through(String id) {
        return imports.counts(id);
    }

    ValidatableResponse rows(String id, String outcome) {
        return imports.rows(id, outcome);
    }
}

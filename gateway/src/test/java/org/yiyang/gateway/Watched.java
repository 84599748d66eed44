package org.yiyang.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** One start for tests whose settings are in nobody's way: pages of other origins, spans, and bodies that are kept whole. */
public final class Watched implements QuarkusTestProfile {
    static final String PAGE = "https://app.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "yiyang.gateway.cors-origins", PAGE + ",http://localhost:5173",
                "quarkus.otel.sdk.disabled", "false",
                "yiyang.gateway.limits.whole-body-bytes", "65536");
    }
}

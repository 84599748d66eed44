package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** An application reports its version, and neither when nor out of which checkout it was built. */
@QuarkusTest
@QuarkusTestResource(TestSuite.class)
class BuiltVersionTest {
    @TestHTTPResource(value = "info", management = true)
    URI info;

    @ConfigProperty(name = "quarkus.application.version")
    String version;

    @Test
    void theVersionIsToldAndNothingThatDiffersFromBuildToBuild() {
        JsonObject shown = new JsonObject(Api.get(info, info.getPath(), null).body());

        assertEquals(new JsonObject().put("name", "gateway").put("version", version), shown.getJsonObject("build"));
        assertFalse(shown.containsKey("git"));
    }
}

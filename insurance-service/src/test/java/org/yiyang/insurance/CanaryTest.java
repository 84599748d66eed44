package org.yiyang.insurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.Canaries;
import org.yiyang.local.LocalResource;

/** Nothing that is typed into a form stands where it may not. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class CanaryTest extends ResidentOfAHome {
    private static final int PAGES_AT_LEAST = 20;
    private static final int TEXTS_AT_LEAST = 50;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry meters;

    @Test
    void noTextOfAnyFormStandsInAnErrorAHeaderAnAddressALogAMetricOrASealedOneInTheDatabase() throws Exception {
        Canaries canaries = new Canaries("insurance");
        assertEquals(Set.of(), canaries.leaksOf(verified(), home.toString(), database, meters));
        assertTrue(canaries.sung() > TEXTS_AT_LEAST);
        assertTrue(canaries.followed() >= PAGES_AT_LEAST, () -> canaries.followed() + " pages");
    }
}

package org.yiyang.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.Canaries;
import org.yiyang.local.LocalResource;

/** Nothing that is typed into a form stands where it may not. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class CanaryTest {
    private static final int TEXTS_AT_LEAST = 50;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry meters;

    @Test
    void noTextOfAnyFormStandsInAnErrorAHeaderAnAddressALogAMetricOrASealedOneInTheDatabase() throws Exception {
        Canaries canaries = new Canaries("contract");
        assertEquals(
                Set.of(),
                canaries.leaksOf(UUID.randomUUID().toString(), UUID.randomUUID().toString(), database, meters));
        assertTrue(canaries.sung() > TEXTS_AT_LEAST);
    }
}

package org.yiyang.insurance;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.HostileBodies;
import org.yiyang.kit.contract.StrictQueries;
import org.yiyang.kit.contract.TaskStreamOfEveryRole;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** What a single caller may try without stopping the service. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class OneCallerTest {
    @Test
    void aBodyMadeToBeDearIsRefusedForItsOwnReasonAndInFewWords() {
        TokenRequest caller =
                TokenRequest.as("CARE_MANAGER").institution(UUID.randomUUID().toString());
        new HostileBodies("/api/v1/elders", caller, "insured").areRefused();
    }

    @Test
    void theStreamOfTasksBeginsInEveryRoleOrSaysWhyNot() {
        new TaskStreamOfEveryRole("insurance").beginsOrIsRefused(Set.of("EXTERNAL_SYSTEM"));
    }

    @Test
    void aQueryThatDoesNotFitIsRefusedByTheNameOfItsParameter() {
        new StrictQueries("insurance").areHeld();
    }
}

package org.yiyang.institution;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.HostileBodies;
import org.yiyang.kit.contract.TaskStreamOfEveryRole;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** What a single caller may try without stopping the service. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class OneCallerTest {
    @Test
    void aBodyMadeToBeDearIsRefusedForItsOwnReasonAndInFewWords() {
        TokenRequest caller = TokenRequest.as("CIVIL_ADMIN").region("4601");
        new HostileBodies("/api/v1/institutions/takeover", caller, "qualifications").areRefused();
    }

    @Test
    void theStreamOfTasksBeginsInEveryRoleOrSaysWhyNot() {
        new TaskStreamOfEveryRole("institution").beginsOrIsRefused(Set.of("EXTERNAL_SYSTEM"));
    }
}

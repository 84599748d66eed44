package org.yiyang.institution;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
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

    @Test
    void aQueryThatDoesNotFitIsRefusedByTheNameOfItsParameter() {
        StrictQueries queries = new StrictQueries("institution");
        queries.areHeld();
        queries.refused("/api/v1/dual-certified", "region", "FIELD_REQUIRED");
        queries.refused("/api/v1/dual-certified?region=x4601", "region", "FIELD_PATTERN");
        queries.refused("/api/v1/regions?name=%BA%A3%BF%DA", "name", "QUERY_ENCODING");
    }
}

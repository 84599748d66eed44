package org.yiyang.insurance.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyang.kit.caller.FamilyScope;
import org.yiyang.kit.contract.OfferedWalk;
import org.yiyang.kit.http.Actions;

/** What a designation offers to any caller of one role or two is what that caller may do. */
class DesignationOfferedTest {
    private static final FamilyScope NO_FAMILY = new FamilyScope(List.of(), Clock.systemUTC());

    @ParameterizedTest
    @EnumSource(DesignationStatus.class)
    void whatIsOfferedIsAllowed(DesignationStatus status) {
        OfferedWalk<Designation> walk = new OfferedWalk<>(
                new DesignationRights(new Actions()),
                DesignationReadResource.class,
                (scope, one) -> scope.coversRegion(one.region()) || scope.isInstitution(one.institutionId()),
                NO_FAMILY);
        OfferedWalk.Relations relations = new OfferedWalk.Relations(
                List.of("4601", "4602"),
                List.of(DesignationTest.INSTITUTION, UUID.randomUUID()),
                List.of(UUID.randomUUID()),
                List.of("account"));
        assertEquals(List.of(), walk.wrong(DesignationTest.in(status), relations));
    }
}

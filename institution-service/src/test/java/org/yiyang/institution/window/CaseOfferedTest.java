package org.yiyang.institution.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyang.institution.window.matter.CaseApplication;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.FamilyScope;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.contract.OfferedWalk;
import org.yiyang.kit.http.Actions;

/** What a case offers to any caller of one role or two is what that caller may do. */
class CaseOfferedTest {
    private static final FamilyScope NO_FAMILY = new FamilyScope(List.of(), Clock.systemUTC());

    /** The cases of this test are licensed by two departments: one of them is named, and nothing is filed. */
    private static boolean hasPart(Caller caller, String verb) {
        return switch (verb) {
            case "file", "return" -> false;
            case "agree", "disagree", "pause", "resume", "extend" ->
                caller.isAny(Set.of(Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN));
            default -> true;
        };
    }

    @ParameterizedTest
    @EnumSource(value = CaseStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
    void whatIsOfferedIsAllowed(CaseStatus status) {
        OneWindowCase one = Cases.in(status);
        CaseApplication application = one.application();
        OfferedWalk<OneWindowCase> walk = new OfferedWalk<OneWindowCase>(
                        new CaseRights(new Actions()),
                        CaseResource.class,
                        (scope, of) -> scope.coversRegion(of.region())
                                || scope.isInstitution(application.applicantId())
                                || scope.isInstitution(application.subjectId()),
                        NO_FAMILY)
                .asking(CaseOfferedTest::hasPart);
        OfferedWalk.Relations relations = new OfferedWalk.Relations(
                List.of("460106", "4601", "4602"),
                List.of(application.applicantId(), application.subjectId(), UUID.randomUUID()),
                List.of(UUID.randomUUID()),
                List.of("clerk", "account"));
        assertEquals(List.of(), walk.wrong(one, relations));
    }
}

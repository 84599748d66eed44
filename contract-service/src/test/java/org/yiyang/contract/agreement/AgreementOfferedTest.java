package org.yiyang.contract.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.FamilyScope;
import org.yiyang.kit.contract.OfferedWalk;
import org.yiyang.kit.http.Actions;

/** What an agreement offers to any caller of one role or two is what that caller may do. */
class AgreementOfferedTest {
    private static final FamilyScope NO_FAMILY = new FamilyScope(List.of(), Clock.systemUTC());

    private static boolean isTurn(Caller caller, String verb, Agreement agreement) {
        return switch (verb) {
            case "sign", "sign-amendment" ->
                agreement
                        .sideOf(caller.institution())
                        .filter(side -> AgreementRights.hasSigned(side, verb, agreement))
                        .isEmpty();
            case "file", "refuse-filing", "file-amendment", "refuse-amendment-filing", "suspend", "resume" ->
                AgreementRights.turns(caller, verb, agreement).findAny().isPresent();
            default -> true;
        };
    }

    @ParameterizedTest
    @EnumSource(AgreementStatus.class)
    void whatIsOfferedIsAllowed(AgreementStatus status) {
        Agreement agreement = AgreementTest.at(status);
        OfferedWalk<Agreement> walk = new OfferedWalk<Agreement>(
                        new AgreementRights(new Actions()),
                        AgreementReadResource.class,
                        (scope, one) -> scope.coversRegion(one.region())
                                || one.sideOf(scope.institution()).isPresent(),
                        NO_FAMILY)
                .asking((caller, verb) -> isTurn(caller, verb, agreement));
        OfferedWalk.Relations relations = new OfferedWalk.Relations(
                List.of("4601", "4602"),
                List.of(AgreementTest.HOME, AgreementTest.HOSPITAL, UUID.randomUUID()),
                List.of(UUID.randomUUID()),
                List.of("account"));
        assertEquals(List.of(), walk.wrong(agreement, relations));
    }
}

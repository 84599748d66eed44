package org.yiyang.insurance.elder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyang.kit.caller.FamilyRegister;
import org.yiyang.kit.caller.FamilyScope;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.contract.OfferedWalk;
import org.yiyang.kit.http.Actions;

/** What an elder's record offers to any caller of one role or two is what that caller may do. */
class ElderOfferedTest {
    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private static boolean sees(Scope scope, Elder elder) {
        return scope.coversRegion(elder.region()) || elder.isLookedAfterBy(scope) || scope.isPerson(elder.id());
    }

    /** The accounts that this elder has authorised. */
    private record Authorised(Elder elder) implements FamilyRegister {
        @Override
        public boolean maySee(UUID person, String account, LocalDate day) {
            return person.equals(elder.id()) && elder.authorised(account, day).isPresent();
        }

        @Override
        public boolean mayAct(UUID person, String account, LocalDate day) {
            return maySee(person, account, day);
        }
    }

    @ParameterizedTest
    @EnumSource(ElderStatus.class)
    void whatIsOfferedIsAllowed(ElderStatus status) {
        Elder elder = ElderTest.in(status);
        if (elder.verbs().contains("authorise")) {
            elder.authorise("authorise", new Authorisation(ElderTest.PERSON, AuthorisationScope.VIEW, TODAY), AT);
        }
        OfferedWalk<Elder> walk = new OfferedWalk<>(
                new ElderRights(new Actions(), null, CLOCK),
                ElderResource.class,
                ElderOfferedTest::sees,
                new FamilyScope(List.of(new Authorised(elder)), CLOCK));
        OfferedWalk.Relations relations = new OfferedWalk.Relations(
                List.of("4601", "4602"),
                List.of(ElderTest.HOME, UUID.randomUUID()),
                List.of(elder.id(), UUID.randomUUID()),
                List.of(ElderTest.PERSON.toString(), "stranger"));
        assertEquals(List.of(), walk.wrong(elder, relations));
    }
}

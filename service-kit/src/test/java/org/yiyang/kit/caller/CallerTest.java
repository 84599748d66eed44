package org.yiyang.kit.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.http.LoneRoles;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.local.KnownRoles;

/** How far a caller sees, who may have several roles at once. */
class CallerTest {
    private static final UUID HOME = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final UUID ELDER = UUID.fromString("01930000-0000-7000-8000-000000000002");
    private static final Caller CLERK_AND_MANAGER =
            new Caller("one", "app", Set.of(Roles.WINDOW_CLERK, Roles.CARE_MANAGER), "4601", HOME, null, Set.of());

    @Test
    void whereBothRolesMayLookBothDecideHowFar() {
        assertEquals("4601", CLERK_AND_MANAGER.scope().region());
        assertEquals(HOME, CLERK_AND_MANAGER.scope().institution());
    }

    @Test
    void aRoleThatDoesNotOpenTheOperationShowsNothing() {
        Scope managers = CLERK_AND_MANAGER
                .actingAs(Set.of(Roles.CARE_MANAGER, Roles.HEALTH_ADMIN))
                .scope();
        assertNull(managers.region());
        assertEquals(HOME, managers.institution());
        Scope clerks = CLERK_AND_MANAGER.actingAs(Set.of(Roles.WINDOW_CLERK)).scope();
        assertEquals("4601", clerks.region());
        assertNull(clerks.institution());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXTERNAL_SYSTEM", "AUDITOR", "SYS_ADMIN"})
    void aRoleThatStandsAloneIsRefusedWithAnyOther(String lone) {
        assertEquals(lone, withRoles(lone).complete().rolesText());
        for (String other :
                List.of("HEALTH_ADMIN", "ELDER", "SUPERVISOR", lone.equals("AUDITOR") ? "SYS_ADMIN" : "AUDITOR")) {
            Refused refused =
                    assertThrows(Refused.class, () -> withRoles(lone, other).complete());
            assertEquals(KitRefusal.TOKEN_ROLES_MIXED, refused.refusal());
        }
    }

    @Test
    void theLauncherKnowsTheRolesThatStandAlone() {
        assertEquals(LoneRoles.ALL, Set.copyOf(KnownRoles.ALONE));
        assertTrue(KnownRoles.ALL.containsAll(LoneRoles.ALL));
    }

    private static Caller withRoles(String... roles) {
        return new Caller("one", "app", Set.of(roles), "4601", HOME, ELDER, Set.of());
    }

    @ParameterizedTest
    @CsvSource({"FAMILY", "FAMILY;ELDER", "FAMILY;CARE_MANAGER", "FAMILY;INSURANCE_AGENT", "FAMILY;ELDER;SUPERVISOR"})
    void aFamilyMemberSeesThePersonOnlyByTheEldersWordWhateverElseTheTokenSays(String roles) {
        Caller family = withRoles(roles.split(";"));
        Scope unauthorised = families(false).seeing(family).scope();
        assertNull(unauthorised.person());
        assertEquals(family.scope().region(), unauthorised.region());
        assertEquals(family.scope().institution(), unauthorised.institution());
        assertEquals(ELDER, families(true).seeing(family).scope().person());
        assertNull(families(true).acting(family).scope().person());
    }

    @Test
    void whatTheElderHasNotAllowedIsNotSeenAtAnotherOperationEither() {
        Caller unauthorised = families(false)
                .seeing(withRoles("FAMILY", "CARE_MANAGER").actingAs(Set.of("CARE_MANAGER")))
                .actingAs(Set.of("FAMILY", "ELDER"));
        assertNull(unauthorised.scope().person());
        assertNull(unauthorised.scope().institution());
    }

    @Test
    void anElderSeesItself() {
        assertEquals(ELDER, families(false).acting(withRoles("ELDER")).scope().person());
    }

    private static FamilyScope families(boolean maySee) {
        FamilyRegister register = new FamilyRegister() {
            @Override
            public boolean maySee(UUID elder, String account, LocalDate day) {
                return maySee && elder.equals(ELDER) && account.equals("one");
            }

            @Override
            public boolean mayAct(UUID elder, String account, LocalDate day) {
                return false;
            }
        };
        return new FamilyScope(List.of(register), Clock.systemUTC());
    }

    @Test
    void whatItIsAllowedElsewhereIsStillKnown() {
        assertTrue(CLERK_AND_MANAGER.actingAs(Set.of(Roles.CARE_MANAGER)).is(Roles.WINDOW_CLERK));
    }
}

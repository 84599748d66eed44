package org.yiyang.kit.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
        assertEquals(Set.of(), unauthorised.persons());
        assertEquals(family.scope().region(), unauthorised.region());
        assertEquals(family.scope().institution(), unauthorised.institution());
        assertEquals(Set.of(ELDER), families(true).seeing(family).scope().persons());
        assertEquals(Set.of(), families(true).acting(family).scope().persons());
    }

    @Test
    void whatTheElderHasNotAllowedIsNotSeenAtAnotherOperationEither() {
        Caller unauthorised = families(false)
                .seeing(withRoles("FAMILY", "CARE_MANAGER").actingAs(Set.of("CARE_MANAGER")))
                .actingAs(Set.of("FAMILY", "ELDER"));
        assertEquals(Set.of(), unauthorised.scope().persons());
        assertNull(unauthorised.scope().institution());
    }

    @Test
    void anElderSeesItself() {
        assertEquals(
                Set.of(ELDER),
                families(false).acting(withRoles("ELDER")).scope().persons());
    }

    /** The account may act for one parent and look for the other; the token names a third person, or nobody. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAccountSeesToEveryElderWhoHasAuthorisedItWhomeverTheTokenNames(boolean named) {
        UUID father = new UUID(1, 1);
        UUID mother = new UUID(1, 2);
        FamilyScope families = new FamilyScope(List.of(new Parents(father, mother)), Clock.systemUTC());
        Caller token = new Caller("one", "app", Set.of(Roles.FAMILY), null, null, named ? ELDER : null, Set.of());
        Caller seeing = families.seeing(token);
        assertEquals(Set.of(father, mother), seeing.scope().persons());
        assertEquals(Set.of(father), families.acting(seeing).scope().persons());
        assertTrue(families.mayActFor(seeing, father));
        assertFalse(families.mayActFor(seeing, mother) || families.mayActFor(seeing, ELDER));
        assertFalse(seeing.scope().isPerson(ELDER) || seeing.scope().isPerson(null));
    }

    /** Each id of an elder whose records were merged shows what the others do; nobody else's is looked up. */
    @Test
    void anElderSeesWhatIsRecordedUnderEachNameOfMergedRecords() {
        UUID merged = new UUID(1, 3);
        List<UUID> asked = new ArrayList<>();
        FamilyRegister register = new FamilyRegister() {
            @Override
            public Collection<UUID> namesOf(UUID elder) {
                asked.add(elder);
                return elder.equals(ELDER) || elder.equals(merged) ? List.of(ELDER, merged) : List.of(elder);
            }

            @Override
            public boolean maySee(UUID elder, String account, LocalDate day) {
                return false;
            }

            @Override
            public boolean mayAct(UUID elder, String account, LocalDate day) {
                return false;
            }
        };
        FamilyScope families = new FamilyScope(List.of(register), Clock.systemUTC());
        for (UUID named : List.of(ELDER, merged)) {
            Caller token = new Caller("one", "app", Set.of(Roles.ELDER), null, null, named, Set.of());
            Caller seeing = families.seeing(token);
            assertEquals(Set.of(ELDER, merged), seeing.scope().persons());
            assertEquals(Set.of(ELDER, merged), families.acting(seeing).scope().persons());
        }
        assertEquals(List.of(ELDER, merged), asked);
    }

    private record Parents(UUID father, UUID mother) implements FamilyRegister {
        @Override
        public boolean maySee(UUID elder, String account, LocalDate day) {
            return seenBy(account, day).contains(elder);
        }

        @Override
        public boolean mayAct(UUID elder, String account, LocalDate day) {
            return actedForBy(account, day).contains(elder);
        }

        @Override
        public Set<UUID> seenBy(String account, LocalDate day) {
            return Set.of(father, mother);
        }

        @Override
        public Set<UUID> actedForBy(String account, LocalDate day) {
            return Set.of(father);
        }
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

package org.yiyang.kit.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How far a caller sees, who may have several roles at once. */
class CallerTest {
    private static final UUID HOME = UUID.fromString("01930000-0000-7000-8000-000000000001");
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

    @Test
    void whatItIsAllowedElsewhereIsStillKnown() {
        assertTrue(CLERK_AND_MANAGER.actingAs(Set.of(Roles.CARE_MANAGER)).is(Roles.WINDOW_CLERK));
    }
}

package org.yiyang.kit.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EndedRegionsTest {
    private static final LocalDate END = LocalDate.of(2020, 1, 1);
    private static final EndedRegions ENDED = new EndedRegions(Map.of(
            "970106", new EndedRegions.Ended("970206", END),
            "970206", new EndedRegions.Ended("970306", END.plusYears(1)),
            "970108", new EndedRegions.Ended("970109", END)));

    @Test
    void whatHasTakenTheRegionsPlaceReachesItFromThatDayOn() {
        assertEquals(Set.of(), ENDED.succeededWithin("970206", END.minusDays(1)));
        assertEquals(Set.of("970106"), ENDED.succeededWithin("970206", END));
        assertEquals(Set.of("970106"), ENDED.succeededWithin("9702", END));
    }

    @Test
    void aSuccessionIsFollowedOverEveryLinkThatHasBegun() {
        assertEquals(Set.of(), ENDED.succeededWithin("970306", END));
        assertEquals(Set.of("970106", "970206"), ENDED.succeededWithin("970306", END.plusYears(1)));
    }

    @Test
    void neitherANeighbourNorWhatIsBelowTheSuccessorReachesIt() {
        assertEquals(Set.of(), ENDED.succeededWithin("970207", END));
        assertEquals(Set.of(), ENDED.succeededWithin("970206001", END));
    }

    @Test
    void whatLiesInTheRegionAnywayIsNotNamedTwice() {
        assertEquals(Set.of(), ENDED.succeededWithin("9701", END));
        assertEquals(Set.of("970108"), ENDED.succeededWithin("970109", END));
    }

    @Test
    void successionsInACircleComeToAnEnd() {
        EndedRegions circle = new EndedRegions(
                Map.of("1101", new EndedRegions.Ended("1102", END), "1102", new EndedRegions.Ended("1101", END)));
        assertEquals(Set.of("1102"), circle.succeededWithin("1101", END));
        assertEquals(Set.of(), circle.succeededWithin("1103", END));
    }

    @Test
    void theScopeOfAnOfficialHoldsWhatWasSucceededToAndAStaffMembersDoesNot() {
        Caller official = new Caller("o", "web", Set.of(Roles.CIVIL_ADMIN), "970206", null, null, Set.of())
                .reaching(Set.of("970106"));
        assertEquals(List.of("970206", "970106"), official.scope().regions());
        assertTrue(official.scope().coversRegion("970106001"));
        assertTrue(official.scope().isRegion("970106"));
        assertFalse(official.scope().coversRegion("970107"));
        assertEquals(
                "(r like :scopeRegion or r like :scopeRegion1)",
                ScopedQuery.within(official.scope()).region("r").text());
        Caller staff = new Caller("s", "web", Set.of(Roles.CARE_MANAGER), "970206", new UUID(1, 2), null, Set.of())
                .reaching(Set.of("970106"));
        assertFalse(staff.scope().coversRegion("970106"));
    }
}

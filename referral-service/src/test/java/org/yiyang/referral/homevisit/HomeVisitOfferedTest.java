package org.yiyang.referral.homevisit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.FamilyScope;
import org.yiyang.kit.contract.OfferedWalk;
import org.yiyang.kit.http.Actions;
import org.yiyang.referral.homecare.CareProcedure;

/** What a visit to a home offers to any caller of one role or two is what that caller may do. */
class HomeVisitOfferedTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-08-10T04:00:00Z"), ZoneOffset.UTC);

    private static Stream<HomeVisit> inEveryState() {
        HomeVisit done = HomeVisitTest.booked();
        done.complete(HomeVisitTest.DONE, Call.system(CLOCK.instant()));
        HomeVisit missed = HomeVisitTest.booked();
        missed.miss(HomeVisitReason.NOBODY_AT_HOME, Call.system(CLOCK.instant()));
        HomeVisit cancelled = HomeVisitTest.asked(CareProcedure.ROUND, null);
        cancelled.end(HomeVisitReason.DECEASED, CLOCK.instant());
        return Stream.of(
                HomeVisitTest.asked(CareProcedure.ROUND, null), HomeVisitTest.booked(), done, missed, cancelled);
    }

    @Test
    void whatIsOfferedIsAllowed() {
        HomeVisitTest.Families families = new HomeVisitTest.Families();
        OfferedWalk<HomeVisit> walk = new OfferedWalk<>(
                new HomeVisitRights(new Actions(), families, call -> {}, CLOCK),
                HomeVisitResource.class,
                (scope, visit) -> scope.coversRegion(visit.region())
                        || scope.isInstitution(HomeVisitTest.CENTRE)
                        || scope.isInstitution(HomeVisitTest.HOME)
                        || scope.isPerson(visit.elderId()),
                new FamilyScope(List.of(families), CLOCK));
        OfferedWalk.Relations relations = new OfferedWalk.Relations(
                List.of("4601", "4602"),
                List.of(HomeVisitTest.CENTRE, HomeVisitTest.HOME, UUID.randomUUID()),
                List.of(HomeVisitTest.ELDER, UUID.randomUUID()),
                List.of("daughter", "neighbour"));
        List<String> wrong = inEveryState()
                .flatMap(visit -> walk.wrong(visit, relations).stream())
                .toList();
        assertEquals(List.of(), wrong);
    }
}

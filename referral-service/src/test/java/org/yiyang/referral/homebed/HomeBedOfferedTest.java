package org.yiyang.referral.homebed;

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
import org.yiyang.referral.referral.ConsentForm;

/** What a bed at home offers to any caller of one role or two is what that caller may do. */
class HomeBedOfferedTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-08-10T04:00:00Z"), ZoneOffset.UTC);

    private static Stream<HomeBed> inEveryState() {
        Call call = Call.system(CLOCK.instant());
        HomeBed closed = HomeBedTest.open();
        closed.close(HomeBedReason.RECOVERED, call);
        HomeBed declined = HomeBedTest.asked(ConsentForm.SIGNED);
        declined.decline(HomeBedReason.NO_CAPACITY, call);
        HomeBed withdrawn = HomeBedTest.asked(ConsentForm.SIGNED);
        withdrawn.withdraw(call);
        return Stream.of(HomeBedTest.asked(ConsentForm.ASKED_BY_APP), HomeBedTest.open(), closed, declined, withdrawn);
    }

    @Test
    void whatIsOfferedIsAllowed() {
        HomeBedTest.Families families = new HomeBedTest.Families();
        OfferedWalk<HomeBed> walk = new OfferedWalk<>(
                new HomeBedRights(new Actions(), families, call -> {}, CLOCK),
                HomeBedResource.class,
                (scope, bed) -> scope.coversRegion(bed.region())
                        || scope.isInstitution(HomeBedTest.CENTRE)
                        || scope.isInstitution(HomeBedTest.HOME)
                        || scope.isPerson(bed.elderId()),
                new FamilyScope(List.of(families), CLOCK));
        OfferedWalk.Relations relations = new OfferedWalk.Relations(
                List.of("4601", "4602"),
                List.of(HomeBedTest.CENTRE, HomeBedTest.HOME, UUID.randomUUID()),
                List.of(HomeBedTest.ELDER, UUID.randomUUID()),
                List.of("daughter", "neighbour"));
        List<String> wrong = inEveryState()
                .flatMap(bed -> walk.wrong(bed, relations).stream())
                .toList();
        assertEquals(List.of(), wrong);
    }
}

package org.yiyang.referral.consultation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.FamilyScope;
import org.yiyang.kit.contract.OfferedWalk;
import org.yiyang.kit.http.Actions;

/** What a remote consultation offers to any caller of one role or two is what that caller may do. */
class ConsultationOfferedTest {
    private static final Instant NOON = Instant.parse("2026-08-10T04:00:00Z");

    private static Stream<RemoteConsultation> inEveryState() {
        RemoteConsultation answered = ConsultationTest.asked();
        answered.answer(Advice.REFER, false, NOON);
        RemoteConsultation referred = ConsultationTest.asked();
        referred.answer(Advice.REFER, false, NOON);
        referred.refer(UUID.randomUUID(), NOON);
        RemoteConsultation withdrawn = ConsultationTest.asked();
        withdrawn.withdraw(NOON);
        return Stream.of(ConsultationTest.asked(), answered, referred, withdrawn);
    }

    @Test
    void whatIsOfferedIsAllowed() {
        OfferedWalk<RemoteConsultation> walk = new OfferedWalk<>(
                new ConsultationRights(new Actions(), call -> {}),
                ConsultationResource.class,
                (scope, one) -> scope.coversRegion(one.region())
                        || scope.isInstitution(one.askerId())
                        || scope.isInstitution(one.expertId())
                        || scope.isPerson(one.elderId()),
                new FamilyScope(List.of(), Clock.systemUTC()));
        OfferedWalk.Relations relations = new OfferedWalk.Relations(
                List.of("4601", "4602"),
                List.of(ConsultationTest.ASKER, ConsultationTest.EXPERT, UUID.randomUUID()),
                List.of(ConsultationTest.ELDER, UUID.randomUUID()),
                List.of("account"));
        List<String> wrong = inEveryState()
                .flatMap(one -> walk.wrong(one, relations).stream())
                .toList();
        assertEquals(List.of(), wrong);
    }
}

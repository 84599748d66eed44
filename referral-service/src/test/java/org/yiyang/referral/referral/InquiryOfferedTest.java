package org.yiyang.referral.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.FamilyScope;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.contract.OfferedWalk;
import org.yiyang.kit.http.Actions;
import org.yiyang.referral.inquiry.InquiryEnd;
import org.yiyang.referral.inquiry.RejectReason;
import org.yiyang.referral.referral.Circumstances.Designation;
import org.yiyang.referral.referral.Circumstances.Elder;
import org.yiyang.referral.referral.Circumstances.Licence;
import org.yiyang.referral.referral.Circumstances.Place;

/** What an inquiry offers to any caller of one role or two is what that caller may do. */
class InquiryOfferedTest {
    private static final Instant NOON = Instant.parse("2026-08-10T04:00:00Z");
    private static final Party SENDER = new Party(UUID.randomUUID(), UUID.randomUUID(), null, "460106");
    private static final Party ASKED = new Party(UUID.randomUUID(), null, UUID.randomUUID(), "460107");

    private static Circumstances on(Party receiver) {
        return new Circumstances(
                new Place(SENDER, Licence.VALID),
                new Place(receiver, Licence.VALID),
                Elder.ALIVE,
                null,
                Designation.ACTIVE,
                120);
    }

    private static Inquiry asked() {
        Party first = new Party(UUID.randomUUID(), null, null, "460106");
        Submission submission = new Submission(
                UUID.randomUUID(),
                new ClinicalReason(ReferralReason.COMPLEX, Urgency.URGENT, CareStage.REHAB),
                ConsentForm.SIGNED,
                "doctor-1");
        return Inquiry.asked(Referral.up(submission, on(first), false, NOON), 2, on(ASKED), NOON);
    }

    private static Stream<Inquiry> inEveryState() {
        Inquiry accepted = asked();
        accepted.accept(NOON);
        Inquiry rejected = asked();
        rejected.reject(RejectReason.NO_BED, NOON);
        Inquiry ended = asked();
        ended.end(InquiryEnd.REFERRAL_ENDED, NOON);
        return Stream.of(asked(), accepted, rejected, ended);
    }

    private static boolean sees(Scope scope, Inquiry inquiry) {
        return scope.coversRegion(SENDER.regionCode())
                || scope.coversRegion(ASKED.regionCode())
                || inquiry.sender().includes(scope.institution())
                || inquiry.receiver().includes(scope.institution());
    }

    @Test
    void whatIsOfferedIsAllowed() {
        OfferedWalk<Inquiry> walk = new OfferedWalk<>(
                new InquiryRights(new Actions()),
                InquiryResource.class,
                InquiryOfferedTest::sees,
                new FamilyScope(List.of(), Clock.systemUTC()));
        OfferedWalk.Relations relations = new OfferedWalk.Relations(
                List.of("4601", "4602"),
                List.of(SENDER.institutionId(), ASKED.institutionId(), ASKED.operatorId(), UUID.randomUUID()),
                List.of(UUID.randomUUID()),
                List.of("account"));
        List<String> wrong = inEveryState()
                .flatMap(one -> walk.wrong(one, relations).stream())
                .toList();
        assertEquals(List.of(), wrong);
    }
}

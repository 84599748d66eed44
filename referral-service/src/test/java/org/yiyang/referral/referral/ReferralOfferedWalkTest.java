package org.yiyang.referral.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyang.kit.caller.FamilyScope;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.contract.OfferedWalk;
import org.yiyang.kit.http.Actions;
import org.yiyang.referral.referral.Circumstances.Designation;
import org.yiyang.referral.referral.Circumstances.Elder;
import org.yiyang.referral.referral.Circumstances.Licence;
import org.yiyang.referral.referral.Circumstances.Place;

/** What a referral offers to any caller of two roles, too, is what that caller may do; of one role see {@link OfferedTest}. */
class ReferralOfferedWalkTest {
    private static final Instant NOON = Instant.parse("2026-08-10T04:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final UUID ELDER = UUID.randomUUID();
    private static final UUID MERGED = UUID.randomUUID();
    private static final Party SENDER = new Party(UUID.randomUUID(), UUID.randomUUID(), null, "460106");
    private static final Party RECEIVER = new Party(UUID.randomUUID(), null, UUID.randomUUID(), "460207");

    /** Knows two accounts of the family: one may see, one may act; and one record that was merged into the elder's. */
    private static final class Families extends FamilyAuthorisation {
        Families() {
            super(null);
        }

        @Override
        public List<UUID> namesOf(UUID elder) {
            return elder.equals(MERGED) ? List.of(ELDER, MERGED) : List.of(elder);
        }

        @Override
        public boolean maySee(UUID elder, String account, LocalDate day) {
            return elder.equals(ELDER) && !account.equals("neighbour");
        }

        @Override
        public boolean mayAct(UUID elder, String account, LocalDate day) {
            return elder.equals(ELDER) && account.equals("daughter");
        }

        @Override
        public Set<UUID> seenBy(String account, LocalDate day) {
            return maySee(ELDER, account, day) ? Set.of(ELDER) : Set.of();
        }

        @Override
        public Set<UUID> actedForBy(String account, LocalDate day) {
            return mayAct(ELDER, account, day) ? Set.of(ELDER) : Set.of();
        }
    }

    private static Referral in(ReferralStatus status) {
        Submission submission = new Submission(
                ELDER,
                new ClinicalReason(ReferralReason.COMPLEX, Urgency.URGENT, CareStage.REHAB),
                status == ReferralStatus.SUBMITTED ? ConsentForm.ASKED_BY_APP : ConsentForm.SIGNED,
                "daughter");
        Circumstances on = new Circumstances(
                new Place(SENDER, Licence.VALID),
                new Place(RECEIVER, Licence.VALID),
                Elder.ALIVE,
                null,
                Designation.ACTIVE,
                120);
        Referral referral = Referral.up(submission, on, true, NOON);
        if (status != referral.status()) {
            referral.restore(status, "correct", "test", NOON);
        }
        return referral;
    }

    private static boolean sees(Scope scope, Referral referral) {
        return scope.coversRegion(SENDER.regionCode())
                || scope.coversRegion(RECEIVER.regionCode())
                || SENDER.includes(scope.institution())
                || RECEIVER.includes(scope.institution())
                || scope.isPerson(referral.elderId());
    }

    @ParameterizedTest
    @EnumSource(ReferralStatus.class)
    void whatIsOfferedIsAllowed(ReferralStatus status) {
        Families families = new Families();
        OfferedWalk<Referral> walk = new OfferedWalk<>(
                new ReferralRights(new Actions(), families, CLOCK),
                ReferralReadResource.class,
                ReferralOfferedWalkTest::sees,
                new FamilyScope(List.of(families), CLOCK));
        OfferedWalk.Relations relations = new OfferedWalk.Relations(
                List.of("4601", "4602", "4603"),
                List.of(SENDER.institutionId(), RECEIVER.operatorId(), UUID.randomUUID()),
                List.of(ELDER, MERGED, UUID.randomUUID()),
                List.of("daughter", "son", "neighbour"));
        assertEquals(List.of(), walk.wrong(in(status), relations));
    }
}

package org.yiyang.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyang.referral.capacity.HoldStatus;
import org.yiyang.referral.consultation.Advice;
import org.yiyang.referral.consultation.ConsultationStatus;
import org.yiyang.referral.homebed.HomeBedStatus;
import org.yiyang.referral.homevisit.HomeVisitStatus;
import org.yiyang.referral.inquiry.InquiryStatus;
import org.yiyang.referral.referral.ReferralKind;
import org.yiyang.referral.referral.ReferralStatus;
import org.yiyang.referral.request.RequestStatus;
import org.yiyang.referral.visit.VisitStatus;

/** What has ended takes no verb but a correction and, of who expected the patient, the note of that. */
class FinalStatesTest {
    private static final Set<ReferralStatus> ENDED = EnumSet.of(
            ReferralStatus.COMPLETED, ReferralStatus.CANCELLED, ReferralStatus.EXPIRED, ReferralStatus.SUPERSEDED);

    /**
     * 医师法 art. 27: an emergency is treated first; what it owes of paperwork, with the dispatchers
     * who see to that, and the slip to be read, outlast the end.
     */
    private static List<String> owed(ReferralStatus status, ReferralKind kind) {
        boolean happened = status == ReferralStatus.COMPLETED || status == ReferralStatus.SUPERSEDED;
        List<String> owed = new ArrayList<>();
        if (kind == ReferralKind.EMERGENCY && happened) {
            owed.addAll(List.of("supplement", "identify"));
        }
        if (kind != ReferralKind.DOWN && status == ReferralStatus.COMPLETED) {
            owed.add("read-slip");
        }
        if (kind == ReferralKind.EMERGENCY && happened) {
            owed.addAll(List.of("assign", "take-over", "escalate"));
        }
        return owed;
    }

    @ParameterizedTest
    @EnumSource(ReferralKind.class)
    void aReferralThatHasEndedTakesNoVerb(ReferralKind kind) {
        for (ReferralStatus status : ENDED) {
            List<String> verbs = new ArrayList<>(status.machine().verbs(status, kind));
            verbs.removeAll(List.of("correct", "acknowledge"));
            assertEquals(owed(status, kind), verbs, kind + " " + status);
        }
        for (ReferralStatus status : EnumSet.complementOf(EnumSet.copyOf(ENDED))) {
            boolean atOnce = status == ReferralStatus.REVIEWED || status == ReferralStatus.REDIRECTED;
            List<String> verbs = new ArrayList<>(status.machine().verbs(status, kind));
            verbs.removeAll(List.of(
                    "correct",
                    "consent",
                    "acknowledge",
                    "read-slip",
                    "supplement",
                    "identify",
                    "assign",
                    "take-over",
                    "escalate"));
            assertEquals(atOnce, verbs.isEmpty(), "a next step of " + kind + " " + status + ": " + verbs);
        }
    }

    @Test
    void aRequestThatHasEndedTakesNoVerb() {
        for (RequestStatus status : EnumSet.complementOf(EnumSet.of(RequestStatus.OPEN))) {
            assertEquals(List.of(), status.machine().verbs(status), status.name());
        }
    }

    @Test
    void aVisitThatIsOverTakesNoVerb() {
        for (VisitStatus status : EnumSet.complementOf(EnumSet.of(VisitStatus.BOOKED))) {
            assertEquals(List.of(), status.machine().verbs(status), status.name());
        }
    }

    @Test
    void aBedAtHomeThatHasEndedTakesNoVerb() {
        for (HomeBedStatus status : EnumSet.complementOf(EnumSet.of(HomeBedStatus.ASKED, HomeBedStatus.OPEN))) {
            assertEquals(List.of(), status.machine().verbs(status), status.name());
        }
    }

    @Test
    void aVisitToAHomeThatIsOverTakesNoVerb() {
        for (HomeVisitStatus status : EnumSet.complementOf(EnumSet.of(HomeVisitStatus.ASKED, HomeVisitStatus.BOOKED))) {
            assertEquals(List.of(), status.machine().verbs(status), status.name());
        }
    }

    @Test
    void aConsultationThatIsOverTakesNoVerb() {
        for (ConsultationStatus status : ConsultationStatus.values()) {
            boolean leadsOn = status == ConsultationStatus.ASKED;
            assertEquals(leadsOn, !status.machine().verbs(status, Advice.STAY).isEmpty(), status.name());
        }
    }

    @Test
    void aHoldThatNobodyHoldsTakesNoVerb() {
        for (HoldStatus status : EnumSet.complementOf(EnumSet.of(HoldStatus.HELD))) {
            assertEquals(List.of(), status.machine().verbs(status), status.name());
        }
    }

    @Test
    void anInquiryThatIsAnsweredOrHasEndedTakesNoVerb() {
        for (InquiryStatus status : EnumSet.complementOf(EnumSet.of(InquiryStatus.ASKED))) {
            assertEquals(List.of(), status.machine().verbs(status), status.name());
        }
    }
}

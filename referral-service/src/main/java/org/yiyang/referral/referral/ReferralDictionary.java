package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;
import org.yiyang.referral.copies.FilingGround;
import org.yiyang.referral.copies.InsuranceFilingState;
import org.yiyang.referral.escalation.EscalationLevel;
import org.yiyang.referral.escalation.EscalationReason;
import org.yiyang.referral.inquiry.InquiryEnd;
import org.yiyang.referral.inquiry.InquiryStatus;
import org.yiyang.referral.inquiry.RejectReason;

/** The enums of referrals whose labels are published. */
@ApplicationScoped
class ReferralDictionary implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(
                ReferralKind.class,
                ReferralStatus.class,
                ReferralReason.class,
                ReferralFlag.class,
                Urgency.class,
                CareStage.class,
                Capability.class,
                DestinationKind.class,
                ConsentForm.class,
                RejectReason.class,
                RedirectReason.class,
                OutsideReason.class,
                CloseReason.class,
                ReadingOf.class,
                ReadingPurpose.class,
                PauseReason.class,
                EscalationLevel.class,
                EscalationReason.class,
                ReferralTask.class,
                PersonWords.Occasion.class,
                InquiryStatus.class,
                InquiryEnd.class,
                InquiryTask.class,
                InsuranceFilingState.class,
                FilingGround.class);
    }
}

package org.yiyang.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;
import org.yiyang.referral.request.DeclineReason;
import org.yiyang.referral.request.RequestStatus;

/** The enums whose labels this service publishes. */
@ApplicationScoped
class ReferralDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(
                ReferralKind.class,
                ReferralStatus.class,
                ReferralReason.class,
                ReferralFlag.class,
                Urgency.class,
                CareStage.class,
                ConsentForm.class,
                RejectReason.class,
                RedirectReason.class,
                CloseReason.class,
                RequestStatus.class,
                DeclineReason.class,
                ReferralTask.class);
    }
}

package org.yiyang.referral.request;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.text.SealedText;
import org.yiyang.referral.ConsentForm;
import org.yiyang.referral.Matter;
import org.yiyang.referral.ReferralReason;
import org.yiyang.referral.Submission;
import org.yiyang.referral.Urgency;
import org.yiyang.referral.medical.MedicalForm;

/** What is said about requests over HTTP. */
final class RequestJson {
    private RequestJson() {}

    /** A home's request; without {@code partnerId} the primary partner is asked. */
    record Ask(
            @NotNull UUID elderId,
            UUID partnerId,
            @NotNull Urgency urgency,
            @NotNull @SealedText @Size(max = 200) String condition) {
        MedicalForm form() {
            return new MedicalForm(condition, null, null, null, null, null);
        }
    }

    /** How the partner's doctor refers. */
    record Refer(
            @NotNull UUID receiverId,
            @NotNull ReferralReason reason,
            @NotNull Urgency urgency,
            ConsentForm consent,
            @NotNull @Valid MedicalForm form) {
        Submission wish(String by) {
            return new Submission(null, new Matter(reason, urgency, null), consent, by);
        }
    }

    /** Why the partner's doctor does not refer. */
    record Decline(@NotNull DeclineReason reason) {}

    /** A move that needs nothing to be said. */
    record Nothing() {}

    /** A request as an entitled caller sees it. */
    record View(@JsonUnwrapped ReferralRequest.State request, long version, List<String> allowedActions) {}

    /** One page of requests. */
    record Listed(List<View> items) {}
}

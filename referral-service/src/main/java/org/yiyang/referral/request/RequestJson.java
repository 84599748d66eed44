package org.yiyang.referral.request;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.text.SealedText;
import org.yiyang.referral.medical.MedicalForm;
import org.yiyang.referral.referral.ClinicalReason;
import org.yiyang.referral.referral.ConsentForm;
import org.yiyang.referral.referral.ReferralReason;
import org.yiyang.referral.referral.Submission;
import org.yiyang.referral.referral.Urgency;

/** What is said about requests over HTTP. */
final class RequestJson {
    private RequestJson() {}

    /** A home's request; without {@code partnerId} the primary partner is asked. */
    @Schema(name = "RequestAsk")
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
    @Schema(name = "RequestRefer")
    record Refer(
            @NotNull UUID receiverId,
            @NotNull ReferralReason reason,
            @NotNull Urgency urgency,
            ConsentForm consent,
            @NotNull @Valid MedicalForm form) {
        Submission submission(String by) {
            return new Submission(null, new ClinicalReason(reason, urgency, null), consent, by);
        }
    }

    /** Why the partner's doctor does not refer. */
    @Schema(name = "RequestDecline")
    record Decline(@NotNull DeclineReason reason) {}

    /** A move that needs nothing to be said. */
    @Schema(name = "RequestNothing")
    record Nothing() {}

    /** A request as an entitled caller sees it. */
    @Schema(name = "RequestView")
    record View(
            @JsonUnwrapped ReferralRequest.State request,
            @JsonUnwrapped Names names,
            long version,
            List<String> allowedActions) {}

    /**
     * What the home and its partner are called, as known here, each null while it is not.
     *
     * @param homePhone as the partner's only for those who may act on the request
     */
    @Schema(name = "RequestNames")
    record Names(String homeName, String homePhone, String partnerName, String partnerPhone) {
        static Names of(InstitutionContact home, InstitutionContact partner) {
            return new Names(home.name(), home.phone(), partner.name(), partner.phone());
        }
    }

    /** One page of requests. */
    @Schema(name = "RequestList")
    record Listed(List<View> items) {}
}

package org.yiyang.referral.consultation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.lifecycle.DueAt;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.text.SealedText;
import org.yiyang.referral.medical.MedicalForm;
import org.yiyang.referral.referral.ConsentForm;
import org.yiyang.referral.referral.ReferralReason;
import org.yiyang.referral.referral.Urgency;

/** What is said about remote consultations over HTTP. */
final class ConsultationJson {
    private ConsultationJson() {}

    /**
     * A question to a doctor elsewhere.
     *
     * @param expertId which institution is asked
     * @param consent that the elder, or whoever decides for the elder, agrees that the condition is disclosed
     */
    @Schema(name = "ConsultationAsk")
    record Ask(
            @NotNull UUID elderId,
            @NotNull UUID expertId,
            @NotNull Urgency urgency,
            @NotNull ConsentForm consent,
            @NotNull @Valid MedicalForm form) {}

    /**
     * The answer.
     *
     * @param prescription the medicines; needed with the advice PRESCRIBE
     */
    @Schema(name = "ConsultationAnswer")
    record Reply(
            @NotNull Advice advice,
            @NotNull @SealedText @Size(max = 1000) String opinion,
            @SealedText(mayBeBlank = true) @Size(max = 1000) String prescription) {
        boolean prescribes() {
            return prescription != null && !prescription.isBlank();
        }
    }

    /** Why it is not answered. */
    @Schema(name = "ConsultationDecline")
    record Decline(@NotNull ConsultationReason reason) {}

    /** A move that needs nothing to be said. */
    @Schema(name = "ConsultationNothing")
    record Nothing() {}

    /**
     * The referral that follows.
     *
     * @param form another one than that of the consultation, which is taken with the opinion where this is absent
     */
    @Schema(name = "ConsultationRefer")
    record Refer(
            @NotNull UUID receiverId,
            @NotNull ReferralReason reason,
            @NotNull Urgency urgency,
            @NotNull ConsentForm consent,
            @Valid MedicalForm form) {}

    /** What was asked and answered; the reading is recorded. */
    @Schema(name = "ConsultationContent")
    record Content(MedicalForm form, String opinion, String prescription) {}

    /** A remote consultation as an entitled caller sees it, with what the two are called, as known here. */
    @Schema(name = "ConsultationView")
    record View(
            @JsonUnwrapped RemoteConsultation.State consultation,
            String askerName,
            String expertName,
            List<DueAt> deadlines,
            long version,
            List<String> allowedActions) {}

    /** One page of remote consultations. */
    @Schema(name = "ConsultationList")
    record Listed(List<View> items) {}

    /** Every move of a remote consultation, oldest first. */
    @Schema(name = "ConsultationHistory")
    record History(List<MoveHistory.Entry> items) {}
}

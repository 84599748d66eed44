package org.yiyang.referral.request;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.lifecycle.DueAt;
import org.yiyang.kit.text.SealedText;
import org.yiyang.kit.text.Text;
import org.yiyang.referral.escalation.Escalation;
import org.yiyang.referral.escalation.EscalationLevel;
import org.yiyang.referral.escalation.EscalationReason;
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
            return MedicalForm.of(condition);
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

    /** Which dispatcher is to see to it. */
    @Schema(name = "RequestAssign")
    record Assigning(@NotNull @Text @Size(max = 120) String account) {}

    /** Why the region above is asked. */
    @Schema(name = "RequestEscalate")
    record Escalating(@NotNull EscalationReason reason) {}

    /** A request as an entitled caller sees it. */
    @Schema(name = "RequestView")
    record View(
            @JsonUnwrapped ReferralRequest.State request,
            @JsonUnwrapped Names names,
            @JsonUnwrapped Watched watch,
            List<DueAt> deadlines,
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

    /**
     * What is watched over in a request.
     *
     * @param assignedTo the dispatcher who has it; for officials alone, else null
     */
    @Schema(name = "RequestWatched")
    record Watched(
            boolean dueSoon, boolean overdue, EscalationLevel escalationLevel, Instant escalatedAt, String assignedTo) {
        static Watched of(RequestWatch watch, boolean official) {
            Escalation escalation = watch.escalation();
            return new Watched(
                    watch.dueSoon(),
                    watch.overdue(),
                    escalation.level(),
                    escalation.since(),
                    official ? escalation.assignedTo() : null);
        }
    }

    /** One page of requests. */
    @Schema(name = "RequestList")
    record Listed(List<View> items) {}
}

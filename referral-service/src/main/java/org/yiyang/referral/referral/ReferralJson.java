package org.yiyang.referral.referral;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.lifecycle.DueAt;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.text.Text;
import org.yiyang.referral.capacity.CapacityKind;
import org.yiyang.referral.copies.Partner;
import org.yiyang.referral.inquiry.RejectReason;
import org.yiyang.referral.medical.MedicalForm;
import org.yiyang.referral.medical.ReturnSlip;

/** What is said about referrals over HTTP. */
final class ReferralJson {
    private ReferralJson() {}

    /**
     * A referral up; {@code senderId} only where a hospital refers for a unit that it operates.
     *
     * @param careStage the care that the receiver must be able to give; null asks for a licence only
     * @param alsoAsk who is asked besides, in the order of preference; null for nobody
     */
    @Schema(name = "ReferralSubmit")
    record Submit(
            @NotNull UUID elderId,
            UUID senderId,
            @NotNull UUID receiverId,
            @NotNull ReferralReason reason,
            @NotNull Urgency urgency,
            CareStage careStage,
            ConsentForm consent,
            @Size(max = 4) List<@NotNull UUID> alsoAsk,
            @NotNull @Valid MedicalForm form) {
        ReferralRoute route(UUID own) {
            return ReferralRoute.between(senderId == null ? own : senderId, receiverId);
        }

        Submission submission(String by) {
            return new Submission(elderId, new ClinicalReason(reason, urgency, careStage), consent, by);
        }
    }

    /** A referral up to a destination that the register does not know; what it answers is entered by the sender. */
    @Schema(name = "ReferralOutside")
    record SubmitOutside(
            @NotNull UUID elderId,
            UUID senderId,
            @NotNull @Valid Destination destination,
            @NotNull ReferralReason reason,
            @NotNull Urgency urgency,
            ConsentForm consent,
            @NotNull @Valid MedicalForm form) {
        ReferralRoute route(UUID own) {
            return ReferralRoute.between(
                    senderId == null ? own : senderId, destination.outside().id());
        }

        Submission submission(String by) {
            return new Submission(
                    elderId, new ClinicalReason(reason, urgency, null), consent, by, destination.outside());
        }
    }

    /** A destination outside the register, and why there. */
    @Schema(name = "ReferralDestination")
    record Destination(
            @NotNull @Text @Size(max = Outside.NAME_LENGTH) String name,
            @NotNull @Text @Size(max = Outside.CITY_LENGTH) String city,
            @NotNull OutsideReason reason) {
        static Destination of(Outside outside) {
            return outside == null ? null : new Destination(outside.name(), outside.city(), outside.reason());
        }

        Outside outside() {
            return new Outside(name, city, reason);
        }
    }

    /** An emergency; nothing but the receiver and a line on the condition is needed, the rest is supplemented. */
    @Schema(name = "ReferralEmergency")
    record Emergency(
            UUID elderId,
            UUID senderId,
            @NotNull UUID receiverId,
            ConsentForm consent,
            @NotNull @Valid MedicalForm form) {
        ReferralRoute route(UUID own) {
            return ReferralRoute.between(senderId == null ? own : senderId, receiverId);
        }

        Submission submission(String by) {
            return new Submission(
                    elderId, new ClinicalReason(ReferralReason.CRITICAL, Urgency.URGENT, null), consent, by);
        }
    }

    /** A referral down of its own, with the slip that goes with it. */
    @Schema(name = "ReferralSendDown")
    record SendDown(
            @NotNull UUID elderId,
            UUID senderId,
            @NotNull UUID receiverId,
            @NotNull ReferralReason reason,
            @NotNull CareStage careStage,
            ConsentForm consent,
            @NotNull @Valid ReturnSlip slip) {
        ReferralRoute route(UUID own) {
            return ReferralRoute.between(senderId == null ? own : senderId, receiverId);
        }

        Submission submission(String by) {
            return new Submission(elderId, new ClinicalReason(reason, Urgency.ROUTINE, careStage), consent, by);
        }
    }

    /**
     * Where the patient is expected.
     *
     * @param holdId the hold whose place the patient gets
     * @param capacityKind without a hold, the kind of place that is kept for the patient in the department
     */
    @Schema(name = "ReferralAccept")
    record Accept(
            @NotNull @Text @Size(max = 100) String department,
            Instant visitAt,
            UUID holdId,
            CapacityKind capacityKind) {
        Appointment appointment() {
            return new Appointment(department, visitAt);
        }

        PlaceKept.Wanted place() {
            return new PlaceKept.Wanted(holdId, capacityKind);
        }
    }

    /** Why the receiver says no. */
    @Schema(name = "ReferralReject")
    record Reject(@NotNull RejectReason reason) {}

    /** Who is asked besides the receiver, in the order of preference. */
    @Schema(name = "ReferralAskAlso")
    record AskAlso(@NotNull @Size(min = 1, max = 4) List<@NotNull UUID> receiverIds) {}

    /** To whom instead, and why. */
    @Schema(name = "ReferralRedirect")
    record Redirect(@NotNull UUID receiverId, @NotNull RedirectReason reason) {}

    /** The return slip, and why and to which care the elder comes down. */
    @Schema(name = "ReferralReturn")
    record Return(
            @NotNull CareStage careStage,
            @NotNull ReferralReason reason,
            @NotNull @Valid ReturnSlip slip) {
        ClinicalReason clinicalReason() {
            return new ClinicalReason(reason, Urgency.ROUTINE, careStage);
        }
    }

    /** Why it ends; a confirmation or the end of a follow-up needs no reason. */
    @Schema(name = "ReferralComplete")
    record Complete(CloseReason reason) {}

    /** Why it is cancelled. */
    @Schema(name = "ReferralCancel")
    record Cancel(@NotNull CloseReason reason) {}

    /** The paperwork of an emergency. */
    @Schema(name = "ReferralSupplement")
    record Supplement(
            @NotNull ConsentForm consent, @NotNull @Valid MedicalForm form) {}

    /** Who the person is. */
    @Schema(name = "ReferralIdentify")
    record Identify(@NotNull UUID elderId) {}

    /** Where the referral should be, and why. */
    @Schema(name = "ReferralCorrect")
    record Correct(
            @NotNull ReferralStatus status,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** A move that needs nothing to be said. */
    @Schema(name = "ReferralNothing")
    record Nothing() {}

    /**
     * A referral as an entitled caller sees it.
     *
     * @param destination where it goes, if the register does not know it, else null
     * @param previousReferralId the referral of the same chain in whose place this one came, null for the first
     * @param backReferralId the way back that the return slip began, null before
     * @param greenChannel whether the receiver gives priority by agreement
     * @param greenChannelPhone the telephone of the agreement's clause, for those who may act in the referral; null where there is none
     * @param othersAsked how many are asked besides the receiver, null for none
     * @param holdId the bed or slot that the receiver keeps for the patient, null where it keeps none
     * @param slipReadAt when the sender first read the return slip
     * @param insuranceFiling how the filing with the insurance bureau stands, null where nothing is filed
     * @param rejections who said no and why, the first first; null where nobody did
     */
    @Schema(name = "ReferralView")
    record View(
            @JsonUnwrapped ReferralSnapshot referral,
            @JsonUnwrapped EndNames ends,
            Destination destination,
            ReferralReason reason,
            Urgency urgency,
            CareStage careStage,
            ConsentForm consent,
            Instant consentAt,
            boolean greenChannel,
            UUID agreementId,
            Integer responseMinutes,
            @Nullable String greenChannelPhone,
            Integer othersAsked,
            String department,
            Instant visitAt,
            UUID holdId,
            Instant acceptedAt,
            Instant slipReadAt,
            CloseReason closedFor,
            @Nullable InsuranceFiling insuranceFiling,
            @JsonUnwrapped WatchJson.Watched watch,
            UUID backReferralId,
            UUID previousReferralId,
            List<Warning> warnings,
            @Nullable List<Rejected> rejections,
            @Nullable List<Offer> offeredTo,
            List<DueAt> deadlines,
            long version,
            List<String> allowedActions) {}

    /**
     * What the institutions of the two ends are called, as known here, each null while it is not.
     *
     * @param senderPhone as the receiver's only for those who may act in the referral
     */
    @Schema(name = "ReferralEndNames")
    record EndNames(String senderName, String senderPhone, String receiverName, String receiverPhone) {
        static EndNames of(InstitutionContact sender, InstitutionContact receiver) {
            return new EndNames(sender.name(), sender.phone(), receiver.name(), receiver.phone());
        }
    }

    /** A flag in words. */
    @Schema(name = "ReferralWarning")
    record Warning(ReferralFlag code, String zh, String en) {
        static Warning of(ReferralFlag flag) {
            return new Warning(flag, flag.zh(), flag.en());
        }
    }

    /**
     * A receiver that said no.
     *
     * @param institutionName as known here, null while it is not
     */
    @Schema(name = "ReferralRejected")
    record Rejected(UUID institutionId, String institutionName, RejectReason reason, Instant rejectedAt) {}

    /** Another partner of the home to whom the patient may be sent. */
    @Schema(name = "ReferralOffer")
    record Offer(
            UUID institutionId,
            String institutionName,
            String institutionPhone,
            UUID agreementId,
            boolean greenChannel) {
        static Offer of(Partner partner, InstitutionContact hospital) {
            return new Offer(
                    partner.hospitalId(),
                    hospital.name(),
                    hospital.phone(),
                    partner.agreementId(),
                    partner.greenReferral());
        }
    }

    /** One page of referrals. */
    @Schema(name = "ReferralList")
    record Listed(List<View> items) {}

    /** Every move of a referral, oldest first. */
    @Schema(name = "ReferralHistory")
    record History(List<MoveHistory.Entry> items) {}
}

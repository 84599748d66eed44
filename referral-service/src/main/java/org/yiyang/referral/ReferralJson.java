package org.yiyang.referral;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.ExtensionReason;
import org.yiyang.kit.history.MoveTable;
import org.yiyang.kit.text.Text;
import org.yiyang.referral.agreement.KnownAgreement;
import org.yiyang.referral.medical.MedicalForm;
import org.yiyang.referral.medical.ReturnSlip;

/** What is said about referrals over HTTP. */
final class ReferralJson {
    private ReferralJson() {}

    /** A referral up; {@code senderId} only where a hospital refers for a unit that it operates. */
    record Submit(
            @NotNull UUID elderId,
            UUID senderId,
            @NotNull UUID receiverId,
            @NotNull ReferralReason reason,
            @NotNull Urgency urgency,
            ConsentForm consent,
            @NotNull @Valid MedicalForm form) {
        Route route(UUID own) {
            return Route.between(senderId == null ? own : senderId, receiverId);
        }

        Submission wish(String by) {
            return new Submission(elderId, new Matter(reason, urgency, null), consent, by);
        }
    }

    /** An emergency; nothing but the receiver and a line on the condition is needed, the rest is supplemented. */
    record Emergency(
            UUID elderId,
            UUID senderId,
            @NotNull UUID receiverId,
            ConsentForm consent,
            @NotNull @Valid MedicalForm form) {
        Route route(UUID own) {
            return Route.between(senderId == null ? own : senderId, receiverId);
        }

        Submission wish(String by) {
            return new Submission(elderId, new Matter(ReferralReason.CRITICAL, Urgency.URGENT, null), consent, by);
        }
    }

    /** A referral down of its own, with the slip that goes with it. */
    record SendDown(
            @NotNull UUID elderId,
            UUID senderId,
            @NotNull UUID receiverId,
            @NotNull ReferralReason reason,
            @NotNull CareStage careStage,
            ConsentForm consent,
            @NotNull @Valid ReturnSlip slip) {
        Route route(UUID own) {
            return Route.between(senderId == null ? own : senderId, receiverId);
        }

        Submission wish(String by) {
            return new Submission(elderId, new Matter(reason, Urgency.ROUTINE, careStage), consent, by);
        }
    }

    /** How consent was given. */
    record Agree(@NotNull ConsentForm form) {}

    /** Where the patient is expected. */
    record Accept(@NotNull @Text @Size(max = 100) String department, Instant visitAt) {
        Appointment appointment() {
            return new Appointment(department, visitAt);
        }
    }

    /** Why the receiver says no. */
    record Reject(@NotNull RejectReason reason) {}

    /** To whom instead, and why. */
    record Redirect(@NotNull UUID receiverId, @NotNull RedirectReason reason) {}

    /** The return slip, and why and to which care the elder comes down. */
    record Return(
            @NotNull CareStage careStage,
            @NotNull ReferralReason reason,
            @NotNull @Valid ReturnSlip slip) {
        Matter matter() {
            return new Matter(reason, Urgency.ROUTINE, careStage);
        }
    }

    /** Why it ends; a confirmation or the end of a follow-up needs no reason. */
    record Complete(CloseReason reason) {}

    /** Why it is cancelled. */
    record Cancel(@NotNull CloseReason reason) {}

    /** The paperwork of an emergency. */
    record Supplement(
            @NotNull ConsentForm consent, @NotNull @Valid MedicalForm form) {}

    /** Who the person is. */
    record Identify(@NotNull UUID elderId) {}

    /** Where the referral should be, and why. */
    record Correct(
            @NotNull ReferralStatus status,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** A move that needs nothing to be said. */
    record Nothing() {}

    /**
     * A referral as an entitled caller sees it.
     *
     * @param backReferralId the way back that the return slip began, null before
     * @param greenChannel whether the receiver gives priority by agreement
     */
    record View(
            @JsonUnwrapped ReferralSnapshot referral,
            ReferralReason reason,
            Urgency urgency,
            CareStage careStage,
            ConsentForm consent,
            Instant consentAt,
            boolean greenChannel,
            UUID agreementId,
            Integer responseMinutes,
            String department,
            Instant visitAt,
            Instant acceptedAt,
            CloseReason closedFor,
            UUID backReferralId,
            List<Warning> warnings,
            List<Offer> offeredTo,
            List<DueAt> deadlines,
            long version,
            List<String> allowedActions) {}

    /** A flag in words. */
    record Warning(ReferralFlag code, String zh, String en) {
        static Warning of(ReferralFlag flag) {
            return new Warning(flag, flag.zh(), flag.en());
        }
    }

    /** Another partner of the home to whom the patient may be sent. */
    record Offer(UUID institutionId, UUID agreementId, boolean greenChannel) {
        static Offer of(KnownAgreement agreement) {
            return new Offer(agreement.medicalId(), agreement.id(), agreement.greenReferral());
        }
    }

    /**
     * Something due; provisional where the calendar of a year is not known yet.
     *
     * @param originalDueAt when it was due before it was extended; missing if it was not
     */
    record DueAt(
            String kind,
            Instant dueAt,
            boolean provisional,
            boolean overdue,
            Instant originalDueAt,
            ExtensionReason extendedBecause) {
        static DueAt of(Deadline deadline, Instant now) {
            return new DueAt(
                    deadline.kind(),
                    deadline.dueAt(),
                    deadline.provisional(),
                    !now.isBefore(deadline.dueAt()),
                    deadline.originalDueAt(),
                    deadline.extendedBecause());
        }
    }

    /** The medical text of a referral, as far as the reader may know it. */
    record MedicalRecord(UUID referralId, MedicalForm form, ReturnSlip slip) {}

    /** One page of referrals. */
    record Listed(List<View> items) {}

    /** Every move of a referral, oldest first. */
    record History(List<MoveTable.Entry> items) {}
}

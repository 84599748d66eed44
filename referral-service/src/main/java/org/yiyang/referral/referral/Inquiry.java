package org.yiyang.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.inquiry.InquiryEnd;
import org.yiyang.referral.inquiry.InquiryEvent;
import org.yiyang.referral.inquiry.InquiryRefusal;
import org.yiyang.referral.inquiry.InquiryStatus;
import org.yiyang.referral.inquiry.RejectReason;

/**
 * A question to one more institution whether it would take a patient (征询), beside the receiver of the referral. It says
 * no more than that receiver knows before it accepts: no person, and of the condition the brief alone.
 */
@Entity
@Table(name = "referral_inquiry")
public class Inquiry extends Aggregate implements Stateful<InquiryStatus> {
    @Column(name = "referral_id")
    private UUID referralId;

    @Enumerated(EnumType.STRING)
    @Column(name = "referral_kind", length = 12)
    private ReferralKind referralKind;

    /** The institution while it is asked, else null: by a unique key a referral asks each once. */
    @Column(name = "open_key")
    private UUID openKey;

    private int position;

    @Embedded
    private Parties parties;

    @Embedded
    private ClinicalReason reason;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private InquiryStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "reject_reason", length = 30)
    private RejectReason rejectReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason", length = 30)
    private InquiryEnd endReason;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answer_by")
    private Instant answerBy;

    /** For JPA. */
    protected Inquiry() {}

    private Inquiry(Referral referral, int position, Circumstances on, Instant at) {
        super(Ids.next());
        referralId = referral.id();
        referralKind = referral.variant();
        this.position = position;
        parties = on.parties();
        reason = referral.reason();
        askedAt = at;
        answerBy = at.plus(Duration.ofMinutes(on.channel().responseMinutes()));
    }

    /**
     * Asks one more.
     *
     * @param position its place in the order of preference, from 2 on
     */
    static Inquiry asked(Referral referral, int position, Circumstances on, Instant at) {
        Inquiry inquiry = new Inquiry(referral, position, on, at);
        inquiry.become(InquiryStatus.ASKED, "ask", null, at);
        return inquiry;
    }

    InquiryEvent accept(Instant at) {
        become(InquiryStatus.ACCEPTED, "accept", null, at);
        return new InquiryEvent.InquiryAccepted();
    }

    InquiryEvent reject(RejectReason why, Instant at) {
        become(InquiryStatus.REJECTED, "reject", why.name(), at);
        rejectReason = why;
        return new InquiryEvent.InquiryRejected();
    }

    InquiryEvent end(InquiryEnd why, Instant at) {
        become(InquiryStatus.ENDED, "end", why.name(), at);
        endReason = why;
        return new InquiryEvent.InquiryEnded();
    }

    /** The institution that took the place of the one that is asked, or that asks, is asked or asks from now on. */
    InquiryEvent succeed(Parties known, Instant at) {
        parties = known;
        become(InquiryStatus.ASKED, "succeed", null, at);
        return new InquiryEvent.InquirySucceeded();
    }

    private void become(InquiryStatus next, String verb, String why, Instant at) {
        note(InquiryStatus.table().move(verb, status, next, null, why, at));
        status = next;
        openKey = next == InquiryStatus.ASKED ? receiver().institutionId() : null;
    }

    /** Who comes too late is informed why. */
    @Override
    public void mustAllow(String verb) {
        if (status == InquiryStatus.ENDED) {
            throw new Refused(InquiryRefusal.ENDED, endReason.label()).allowing(verbs());
        }
        machine().mustAllow(verb, status, variant());
    }

    /**
     * An inquiry as the asked and the sender see it.
     *
     * @param position its place in the order of preference; the referral's receiver is the first
     * @param answerBy until when an answer is expected
     */
    @Schema(name = "ReferralInquiryState")
    record State(
            UUID id,
            UUID referralId,
            ReferralKind kind,
            int position,
            UUID senderId,
            UUID institutionId,
            ReferralReason reason,
            Urgency urgency,
            CareStage careStage,
            InquiryStatus status,
            RejectReason rejectReason,
            InquiryEnd endReason,
            Instant askedAt,
            Instant answerBy) {}

    @Override
    public State snapshot() {
        return new State(
                id(),
                referralId,
                referralKind,
                position,
                parties.sender().institutionId(),
                parties.receiver().institutionId(),
                reason.reason(),
                reason.urgency(),
                reason.careStage(),
                status,
                rejectReason,
                endReason,
                askedAt,
                answerBy);
    }

    @Override
    public String kind() {
        return "referral-inquiry";
    }

    @Override
    public String region() {
        return receiver().regionCode() == null
                ? parties.sender().regionCode()
                : receiver().regionCode();
    }

    @Override
    public InquiryStatus status() {
        return status;
    }

    UUID referralId() {
        return referralId;
    }

    Party sender() {
        return parties.sender();
    }

    int position() {
        return position;
    }

    /** The one that is asked. */
    Party receiver() {
        return parties.receiver();
    }

    Urgency urgency() {
        return reason.urgency();
    }
}

package org.yiyang.referral.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.referral.Consent;
import org.yiyang.referral.referral.ConsentForm;
import org.yiyang.referral.referral.Urgency;

/** A doctor asks a doctor elsewhere from afar (远程会诊), before the elder is referred in person. */
@Entity
@Table(name = "remote_consultation")
class RemoteConsultation extends Aggregate implements Stateful<ConsultationStatus> {
    @Column(name = "elder_id")
    private UUID elderId;

    @Column(name = "asker_id")
    private UUID askerId;

    @Column(name = "expert_id")
    private UUID expertId;

    @Column(name = "region_code")
    private String regionCode;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Urgency urgency;

    @Embedded
    private Consent consent;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private Advice advice;

    @Column(name = "referral_id")
    private UUID referralId;

    private boolean overdue;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private ConsultationReason reason;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private ConsultationStatus status;

    /** For JPA. */
    protected RemoteConsultation() {}

    private RemoteConsultation(Question question, Consent given, Instant at) {
        super(Ids.next());
        elderId = question.elderId();
        askerId = question.askerId();
        expertId = question.expertId();
        regionCode = question.regionCode();
        urgency = question.urgency();
        consent = given;
        askedAt = at;
    }

    /**
     * About whom who asks whom.
     *
     * @param regionCode the asker's
     */
    record Question(
            UUID elderId, UUID askerId, UUID expertId, String regionCode, Urgency urgency, ConsentForm consent) {}

    static RemoteConsultation asked(Question question, Instant at) {
        Consent given = new Consent(question.consent(), at);
        if (given.givenAt() == null) {
            throw new Refused(
                            ConsultationRefusal.CONSENT_NOT_GIVEN,
                            question.consent().label())
                    .at("/consent");
        }
        if (question.askerId().equals(question.expertId())) {
            throw new Refused(ConsultationRefusal.SAME_INSTITUTION).at("/expertId");
        }
        RemoteConsultation consultation = new RemoteConsultation(question, given, at);
        consultation.become("ask", ConsultationStatus.ASKED, null, at);
        return consultation;
    }

    /** @param prescribes whether medicines are named */
    ConsultationEvent answer(Advice given, boolean prescribes, Instant at) {
        if (given == Advice.PRESCRIBE && !prescribes) {
            throw new Refused(ConsultationRefusal.PRESCRIPTION_MISSING).at("/prescription");
        }
        become("answer", ConsultationStatus.ANSWERED, null, at);
        advice = given;
        answeredAt = at;
        return new ConsultationEvent.ConsultationAnswered();
    }

    ConsultationEvent decline(ConsultationReason why, Instant at) {
        if (!why.forPersons()) {
            throw new Refused(ConsultationRefusal.REASON_RESERVED).at("/reason");
        }
        become("decline", ConsultationStatus.DECLINED, why, at);
        return new ConsultationEvent.ConsultationDeclined();
    }

    ConsultationEvent withdraw(Instant at) {
        become("withdraw", ConsultationStatus.WITHDRAWN, null, at);
        return new ConsultationEvent.ConsultationWithdrawn();
    }

    /** The referral that follows from it has begun. */
    ConsultationEvent refer(UUID referral, Instant at) {
        become("refer", ConsultationStatus.REFERRED, null, at);
        referralId = referral;
        return new ConsultationEvent.ConsultationReferred();
    }

    /** Nobody has answered in time; it is flagged, and may still be answered. */
    Optional<ConsultationEvent> fallOverdue(Instant at) {
        if (status != ConsultationStatus.ASKED || overdue) {
            return Optional.empty();
        }
        become("fall-overdue", status, null, at);
        overdue = true;
        return Optional.of(new ConsultationEvent.ConsultationOverdue());
    }

    /**
     * What the registers say of those whom it concerns.
     *
     * @param asker its own, or the one that took its place
     * @param stopped whether one of the two has come to its end without a successor
     */
    record Known(UUID asker, UUID expert, boolean stopped, boolean deceased) {}

    /** Follows the registers while it is asked: a death or the end of a party ends it, a successor takes the place. */
    Optional<ConsultationEvent> reconsider(Known known, Instant at) {
        if (status != ConsultationStatus.ASKED) {
            return Optional.empty();
        }
        if (known.deceased() || known.stopped()) {
            ConsultationReason why =
                    known.deceased() ? ConsultationReason.DECEASED : ConsultationReason.INSTITUTION_STOPPED;
            become("end", ConsultationStatus.ENDED, why, at);
            return Optional.of(new ConsultationEvent.ConsultationEnded());
        }
        if (askerId.equals(known.asker()) && expertId.equals(known.expert())) {
            return Optional.empty();
        }
        askerId = known.asker();
        expertId = known.expert();
        become("succeed", status, null, at);
        return Optional.of(new ConsultationEvent.ConsultationSucceeded());
    }

    private void become(String verb, ConsultationStatus next, ConsultationReason why, Instant at) {
        note(ConsultationStatus.table().move(verb, status, next, advice, why == null ? null : why.name(), at));
        status = next;
        reason = why;
    }

    @Override
    public String kind() {
        return "remote-consultation";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public ConsultationStatus status() {
        return status;
    }

    /** What is advised decides what may follow. */
    @Override
    public Advice variant() {
        return advice;
    }

    UUID elderId() {
        return elderId;
    }

    UUID askerId() {
        return askerId;
    }

    UUID expertId() {
        return expertId;
    }

    Urgency urgency() {
        return urgency;
    }

    Instant askedAt() {
        return askedAt;
    }

    boolean overdue() {
        return overdue;
    }

    /**
     * A remote consultation.
     *
     * @param elderId null for those who may not know whom it concerns
     * @param askerId whose doctor asks
     * @param expertId whose doctor is asked
     * @param advice null before it is answered
     * @param referralId the referral that followed from it, null before
     */
    @Schema(name = "ConsultationState")
    record State(
            UUID id,
            ConsultationStatus status,
            UUID elderId,
            UUID askerId,
            UUID expertId,
            Urgency urgency,
            ConsentForm consent,
            Instant askedAt,
            Instant answeredAt,
            Advice advice,
            UUID referralId,
            boolean overdue,
            ConsultationReason reason) {}

    @Override
    public State snapshot() {
        return snapshot(true);
    }

    /** The same with or without the person. */
    State snapshot(boolean withElder) {
        return new State(
                id(),
                status,
                withElder ? elderId : null,
                askerId,
                expertId,
                urgency,
                consent.form(),
                askedAt,
                answeredAt,
                advice,
                referralId,
                overdue,
                reason);
    }
}

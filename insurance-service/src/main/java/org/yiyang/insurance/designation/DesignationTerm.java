package org.yiyang.insurance.designation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.insurance.copies.Licence;
import org.yiyang.kit.refusal.Refused;

/** The agreement of a designation: what was signed, under which code it is in force, and how it ended before its term. */
@Embeddable
class DesignationTerm {
    private String code;

    /** The code until this one has ended, else null: no two open ones share it. */
    @Column(name = "open_code")
    private String openCode;

    @Embedded
    private DesignationAgreement agreement;

    @Embedded
    private DesignationEnding ending;

    /** By which decision the days after that end were taken away; null where an instance of the version before did so. */
    @Column(name = "ending_id")
    private UUID endingId;

    /** How often the agency suspended it in the running term; never null, so that Hibernate never makes this null. */
    private int suspensions;

    /** When the institution asked that its own suspension be lifted; null if it did not. */
    @Column(name = "resumption_asked_on")
    private LocalDate resumptionAskedOn;

    @Column(name = "renewal_asked_on")
    private LocalDate renewalAskedOn;

    /** When the agency did not agree to the renewal that was asked for last; null if it did not say so. */
    @Column(name = "renewal_declined_on")
    private LocalDate renewalDeclinedOn;

    /** When the institution gave notice that it asks for no other term; null if it did not. */
    @Column(name = "renewal_waived_on")
    private LocalDate renewalWaivedOn;

    /** The agreement that follows the running one; null unless its renewal is being signed or is signed. */
    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "next_number"))
    @AttributeOverride(name = "termFrom", column = @Column(name = "next_from"))
    @AttributeOverride(name = "termTo", column = @Column(name = "next_to"))
    @AttributeOverride(name = "agencySigner", column = @Column(name = "next_agency_signer"))
    @AttributeOverride(name = "agencySignedAt", column = @Column(name = "next_agency_signed_at"))
    @AttributeOverride(name = "institutionSigner", column = @Column(name = "next_institution_signer"))
    @AttributeOverride(name = "institutionSignedAt", column = @Column(name = "next_institution_signed_at"))
    private DesignationAgreement next;

    void agree(DesignationAgreement text) {
        agreement = text;
    }

    /**
     * One side signs; the second must sign the same number and term.
     *
     * @param evaluator the account that recorded the evaluation, which may not sign for the agency
     */
    void sign(DesignationAgreement.Side side, DesignationAgreement text, String signer, String evaluator, Instant at) {
        if (side == DesignationAgreement.Side.AGENCY && signer.equals(evaluator)) {
            throw new Refused(DesignationRefusal.EVALUATOR_MAY_NOT_SIGN);
        }
        agreement = signed(agreement, side, text, signer, at);
    }

    private static DesignationAgreement signed(
            DesignationAgreement known,
            DesignationAgreement.Side side,
            DesignationAgreement text,
            String signer,
            Instant at) {
        if (known != null && known.signedBy(side)) {
            throw new Refused(DesignationRefusal.SIGNED_ALREADY);
        }
        if (known != null && !known.sameAs(text)) {
            throw new Refused(DesignationRefusal.TERM_DIFFERS);
        }
        return (known == null ? text : known).signed(side, signer, at);
    }

    void askRenewal(LocalDate today) {
        renewalAskedOn = today;
        renewalDeclinedOn = null;
        renewalWaivedOn = null;
        next = null;
    }

    void waiveRenewal(LocalDate today) {
        renewalAskedOn = null;
        renewalWaivedOn = today;
        next = null;
    }

    boolean mayBeWaived() {
        return renewalWaivedOn == null && !renewed();
    }

    /** Puts right what is to follow the running term; both sign it again. */
    void correctNext(DesignationAgreement text) {
        mustFollow(text);
        next = text;
    }

    private void mustFollow(DesignationAgreement text) {
        if (!text.termFrom().equals(agreement.termTo())) {
            throw new Refused(DesignationRefusal.RENEWAL_NOT_FOLLOWING, agreement.termTo()).at("/termFrom");
        }
    }

    void declineRenewal(LocalDate today) {
        renewalAskedOn = null;
        renewalDeclinedOn = today;
        next = null;
    }

    /** One side signs what follows the running term; it begins on the day after that. */
    void signRenewal(DesignationAgreement.Side side, DesignationAgreement text, String signer, Instant at) {
        mustFollow(text);
        next = signed(next, side, text, signer, at);
    }

    /** Whether what follows the running term is signed by both. */
    boolean renewed() {
        return next != null && next.signedByBoth();
    }

    /** Whether a renewal is asked for and neither signed by both nor declined. */
    boolean renewalPending() {
        return renewalAskedOn != null && !renewed();
    }

    /** Whether nobody has asked for a renewal, and neither side has said that there will be none. */
    boolean renewalOpen() {
        return renewalAskedOn == null && renewalDeclinedOn == null && renewalWaivedOn == null;
    }

    /** The first day after all that is signed by both. */
    LocalDate boundTo() {
        return renewed() ? next.termTo() : agreement.termTo();
    }

    /** Whether a day lies within what is signed by both. */
    boolean holds(LocalDate day) {
        return !day.isBefore(agreement.termFrom()) && day.isBefore(boundTo());
    }

    /** On the day on which the next term begins that becomes the running one; returns the one that is over, if so. */
    Optional<DesignationAgreement> turnOver(LocalDate today) {
        if (!renewed() || today.isBefore(agreement.termTo())) {
            return Optional.empty();
        }
        DesignationAgreement over = agreement;
        agreement = next;
        next = null;
        renewalAskedOn = null;
        renewalDeclinedOn = null;
        renewalWaivedOn = null;
        return Optional.of(over);
    }

    void putInForce(String newCode) {
        code = newCode;
        openCode = newCode;
    }

    void end(DesignationEnding how, UUID decision) {
        ending = how;
        endingId = decision;
        openCode = null;
    }

    void expire() {
        openCode = null;
    }

    /** Takes its end back; returns the decision that was its end, null where that was not recorded. */
    UUID reopen() {
        UUID decision = endingId;
        openCode = code;
        ending = null;
        endingId = null;
        return decision;
    }

    /** The state in which an agreement goes on that is in force: its renewal may be pending still. */
    DesignationStatus running(DesignationStatus to) {
        return to == DesignationStatus.ACTIVE && renewalPending() ? DesignationStatus.RENEWAL_PENDING : to;
    }

    /** 医疗机构医疗保障定点管理暂行办法 art. 43(1): two by the agency in one term are a ground; one's own request is none of them. */
    void countSuspensions(DecidedDays decided, Set<Flag> flags) {
        suspensions = decided.suspensionsByAgency(agreement.termFrom(), agreement.termTo());
        Flag.SECOND_SUSPENSION.where(suspensions >= 2, flags);
    }

    void suspended() {
        resumptionAskedOn = null;
    }

    void askResumption(LocalDate today) {
        resumptionAskedOn = today;
    }

    /** What was asked of a suspension that a correction leaves no day of is settled. */
    void corrected(DecidedDays decided) {
        if (!decided.suspendedOnRequest()) {
            resumptionAskedOn = null;
        }
    }

    void resumed() {
        resumptionAskedOn = null;
    }

    /** The first day beyond the longest voluntary suspension; null where there is none, or the institution has asked to resume. */
    LocalDate voluntaryEnd(DecidedDays decided, int longest) {
        return resumptionAskedOn == null ? decided.voluntaryEnd(longest, boundTo()) : null;
    }

    void mustHaveBegun(LocalDate today) {
        if (today.isBefore(agreement.termFrom())) {
            throw new Refused(DesignationRefusal.TERM_NOT_BEGUN, agreement.termFrom());
        }
    }

    /** The day must lie in the term, and the institution must be allowed to practise on it. */
    void mustBePractising(LocalDate day, Licence licence) {
        if (!holds(day)) {
            throw new Refused(DesignationRefusal.DAY_OUTSIDE_TERM);
        }
        if (!licence.validOn(day)) {
            throw new Refused(DesignationRefusal.LICENCE_NOT_VALID);
        }
    }

    /** Whether the suite itself ended it for a lost licence; a revocation that was a mistake takes that back. */
    boolean endedForLicence() {
        return ending != null && ending.ground() == TerminationGround.LICENCE_LOST && ending.document() == null;
    }

    String code() {
        return code;
    }

    /** Null before anything is signed. */
    DesignationAgreement agreement() {
        return agreement;
    }

    /** What follows the running agreement, signed by one side or both; null if nothing does yet. */
    DesignationAgreement next() {
        return next;
    }

    /** When the institution asked that its own suspension be lifted; null if it did not. */
    LocalDate resumptionAskedOn() {
        return resumptionAskedOn;
    }

    /** When a renewal of the running agreement was asked for; null if it was not. */
    LocalDate renewalAskedOn() {
        return renewalAskedOn;
    }

    /** When the agency did not agree to a renewal; null if it did not say so. */
    LocalDate renewalDeclinedOn() {
        return renewalDeclinedOn;
    }

    /** When the institution gave notice that it asks for no other term; null if it did not. */
    LocalDate renewalWaivedOn() {
        return renewalWaivedOn;
    }

    /** Null while it has not ended before its term. */
    DesignationEnding ending() {
        return ending;
    }
}

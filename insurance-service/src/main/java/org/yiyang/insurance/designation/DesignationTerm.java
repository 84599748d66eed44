package org.yiyang.insurance.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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

    /** How often it was suspended by decision; a column that is never null, so that this is none either. */
    private int suspensions;

    void agree(DesignationAgreement text) {
        agreement = text;
    }

    /**
     * One side signs; the second must sign the same number and term.
     *
     * @param evaluator the account that recorded the evaluation, which may not sign for the agency
     */
    void sign(DesignationAgreement.Side side, DesignationAgreement text, String signer, String evaluator, Instant at) {
        if (agreement != null && agreement.signedBy(side)) {
            throw new Refused(DesignationRefusal.SIGNED_ALREADY);
        }
        if (agreement != null && !agreement.sameAs(text)) {
            throw new Refused(DesignationRefusal.TERM_DIFFERS);
        }
        if (side == DesignationAgreement.Side.AGENCY && signer.equals(evaluator)) {
            throw new Refused(DesignationRefusal.EVALUATOR_MAY_NOT_SIGN);
        }
        agreement = (agreement == null ? text : agreement).signed(side, signer, at);
    }

    void putInForce(String newCode) {
        code = newCode;
        openCode = newCode;
    }

    void end(DesignationEnding how) {
        ending = how;
        openCode = null;
    }

    void expire() {
        openCode = null;
    }

    /** Takes its end back; returns the first day on which it would not have been in force. */
    LocalDate reopen() {
        LocalDate day = ending.endedOn();
        openCode = code;
        ending = null;
        return day;
    }

    int countSuspension() {
        suspensions++;
        return suspensions;
    }

    void mustHaveBegun(LocalDate today) {
        if (today.isBefore(agreement.termFrom())) {
            throw new Refused(DesignationRefusal.TERM_NOT_BEGUN, agreement.termFrom());
        }
    }

    /** The day must lie in the term, and the institution must be allowed to practise on it. */
    void mustBePractising(LocalDate day, Licence licence) {
        if (!agreement.holds(day)) {
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

    /**
     * How a day ends it before its term; empty if it does not.
     *
     * @param voluntaryEnd the first day beyond the longest voluntary suspension, null if there is none
     */
    Optional<DesignationEnding> endingOn(
            DesignationStatus status, Licence licence, Designation.Today today, LocalDate voluntaryEnd) {
        if (licence.lostOn(today.day()) && today.terminateAtOnce()) {
            return Optional.of(new DesignationEnding(TerminationGround.LICENCE_LOST, licence.lostSince(), null));
        }
        if (voluntaryEnd != null && !today.day().isBefore(voluntaryEnd)) {
            return Optional.of(
                    new DesignationEnding(TerminationGround.VOLUNTARY_SUSPENSION_TOO_LONG, voluntaryEnd, null));
        }
        LocalDate termTo = agreement.termTo();
        return !today.day().isBefore(termTo) && status == DesignationStatus.SUSPENDED
                ? Optional.of(new DesignationEnding(TerminationGround.ENDED_WHILE_SUSPENDED, termTo, null))
                : Optional.empty();
    }

    String code() {
        return code;
    }

    /** Null before anything is signed. */
    DesignationAgreement agreement() {
        return agreement;
    }

    /** Null while it has not ended before its term. */
    DesignationEnding ending() {
        return ending;
    }
}

package org.yiyang.insurance.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.yiyang.kit.caller.Call;

/**
 * The agreement between agency and institution.
 *
 * @param termTo the first day after the term
 * @param agencySigner the account that signed for the agency
 */
@Embeddable
public record DesignationAgreement(
        @Column(name = "agreement_number") String number,
        @Column(name = "term_from") LocalDate termFrom,
        @Column(name = "term_to") LocalDate termTo,
        @Column(name = "agency_signer") String agencySigner,
        @Column(name = "agency_signed_at") Instant agencySignedAt,
        @Column(name = "institution_signer") String institutionSigner,
        @Column(name = "institution_signed_at") Instant institutionSignedAt) {

    /** Who signs. */
    enum Side {
        AGENCY,
        INSTITUTION
    }

    static DesignationAgreement over(String number, LocalDate from, LocalDate to) {
        return new DesignationAgreement(number, from, to, null, null, null, null);
    }

    DesignationAgreement signed(Side side, String signer, Instant at) {
        return switch (side) {
            case AGENCY ->
                new DesignationAgreement(number, termFrom, termTo, signer, at, institutionSigner, institutionSignedAt);
            case INSTITUTION ->
                new DesignationAgreement(number, termFrom, termTo, agencySigner, agencySignedAt, signer, at);
        };
    }

    boolean signedBy(Side side) {
        return switch (side) {
            case AGENCY -> agencySignedAt != null;
            case INSTITUTION -> institutionSignedAt != null;
        };
    }

    boolean signedByBoth() {
        return signedBy(Side.AGENCY) && signedBy(Side.INSTITUTION);
    }

    /** The day of the second signature; that of the beginning where it was signed on paper. */
    LocalDate agreedOn() {
        if (!signedByBoth()) {
            return termFrom;
        }
        Instant last = agencySignedAt.isAfter(institutionSignedAt) ? agencySignedAt : institutionSignedAt;
        return LocalDate.ofInstant(last, Call.CHINA);
    }

    boolean sameAs(DesignationAgreement other) {
        return number.equals(other.number) && termFrom.equals(other.termFrom) && termTo.equals(other.termTo);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(termFrom) && day.isBefore(termTo);
    }
}

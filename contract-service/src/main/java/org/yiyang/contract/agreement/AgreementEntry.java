package org.yiyang.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.contract.copies.KnownInstitution;

/**
 * Between whom, how and for how long.
 *
 * @param number unique within the home's city
 * @param regionCode the home's region
 * @param endDate the last day
 * @param primary whether it shall be the home's first choice; a home has at most one in force
 * @param renewalOf the agreement that it continues, or null
 * @param governmentConsent the document by which the government consents to the operation of a public home, or null
 */
@Embeddable
record AgreementEntry(
        String number,
        @Column(name = "city_code") String cityCode,
        @Column(name = "region_code") String regionCode,
        @Column(name = "medical_id") UUID medicalId,
        @Column(name = "care_id") UUID careId,
        @Enumerated(EnumType.STRING) @Column(length = 20) CooperationMode mode,
        @Column(name = "start_date") LocalDate startDate,
        @Column(name = "end_date") LocalDate endDate,
        @Column(name = "is_primary") boolean primary,
        @Column(name = "renewal_of") UUID renewalOf,
        @Column(name = "government_consent") String governmentConsent) {
    private static final int CITY_DIGITS = 4;

    static String cityOf(String regionCode) {
        return regionCode.substring(0, CITY_DIGITS);
    }

    /** What people call it by: its number, or its term while it has none. */
    String reference() {
        return number == null ? startDate + " – " + endDate : number;
    }

    static AgreementEntry between(OfferedTerms.Between terms, String regionCode) {
        return new AgreementEntry(
                terms.number(),
                cityOf(regionCode),
                regionCode,
                terms.medicalId(),
                terms.careId(),
                terms.mode(),
                terms.startDate(),
                terms.endDate(),
                Boolean.TRUE.equals(terms.primary()),
                terms.renewalOf(),
                terms.governmentConsent());
    }

    /** The same parties with other terms. */
    AgreementEntry offering(OfferedTerms terms) {
        return new AgreementEntry(
                number,
                cityCode,
                regionCode,
                medicalId,
                careId,
                terms.mode(),
                terms.startDate(),
                terms.endDate(),
                Boolean.TRUE.equals(terms.primary()),
                renewalOf,
                terms.governmentConsent());
    }

    AgreementEntry withTerm(LocalDate start, LocalDate end) {
        return new AgreementEntry(
                number,
                cityCode,
                regionCode,
                medicalId,
                careId,
                mode,
                start,
                end,
                primary,
                renewalOf,
                governmentConsent);
    }

    AgreementEntry withConsent(String document) {
        return new AgreementEntry(
                number,
                cityCode,
                regionCode,
                medicalId,
                careId,
                mode,
                startDate,
                endDate,
                primary,
                renewalOf,
                document);
    }

    AgreementEntry notPrimary() {
        return new AgreementEntry(
                number,
                cityCode,
                regionCode,
                medicalId,
                careId,
                mode,
                startDate,
                endDate,
                false,
                renewalOf,
                governmentConsent);
    }

    /** The same parties for the next term of an agreement. */
    AgreementEntry renewing(UUID former, String nextNumber, LocalDate start, LocalDate end) {
        return new AgreementEntry(
                nextNumber,
                cityCode,
                regionCode,
                medicalId,
                careId,
                mode,
                start,
                end,
                primary,
                former,
                governmentConsent);
    }

    /** The same terms from a day on with the institution that replaced a party. */
    AgreementEntry succeededBy(Side side, KnownInstitution successor, LocalDate from) {
        boolean home = side == Side.CARE;
        String region = home ? successor.regionCode() : regionCode;
        return new AgreementEntry(
                number,
                cityOf(region),
                region,
                home ? medicalId : successor.id(),
                home ? successor.id() : careId,
                mode,
                from,
                endDate,
                primary,
                null,
                governmentConsent);
    }

    AgreementEntry numbered(String text) {
        return new AgreementEntry(
                text,
                cityCode,
                regionCode,
                medicalId,
                careId,
                mode,
                startDate,
                endDate,
                primary,
                renewalOf,
                governmentConsent);
    }

    /** The same of a home that has moved within its city. */
    AgreementEntry in(String region) {
        return new AgreementEntry(
                number,
                cityCode,
                region,
                medicalId,
                careId,
                mode,
                startDate,
                endDate,
                primary,
                renewalOf,
                governmentConsent);
    }

    boolean reversed() {
        return endDate.isBefore(startDate);
    }
}

package org.yiyang.insurance.elder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What shall be changed of an elder's record once it is verified; null fields stay as they are.
 *
 * @param phone seals an empty text where the telephone shall be removed
 * @param residenceId null with a {@code residenceFrom} where the elder lives in no institution from then on
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // never compared: Hibernate compares the columns
record Proposal(
        @Column(name = "proposed_name_sealed") byte[] name,
        @Column(name = "proposed_phone_sealed") byte[] phone,
        @Column(name = "proposed_residence_id") UUID residenceId,
        @Column(name = "proposed_residence_from") LocalDate residenceFrom,
        @Column(name = "proposed_region_code") String regionCode,
        @Column(name = "proposed_region_from") LocalDate regionFrom) {
    /** The same, where the home that it names went on under its successor. */
    Proposal succeeded(UUID home, UUID successor) {
        return home.equals(residenceId)
                ? new Proposal(name, phone, successor, residenceFrom, regionCode, regionFrom)
                : this;
    }

    @Override
    public String toString() {
        return "Proposal[hidden]";
    }
}

package org.yiyang.institution.registry.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.yiyang.kit.refusal.Refused;

/**
 * What binds institutions together.
 *
 * @param service24h whether they serve elders together around the clock
 * @param validTo the first day on which it no longer holds, null for an open end
 */
@Embeddable
record RelationTerms(
        @Enumerated(EnumType.STRING) @Column(length = 20) RelationKind kind,
        @Column(name = "service_24h") boolean service24h,
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") LocalDate validTo,
        String document) {

    void check() {
        if (validTo != null && !validFrom.isBefore(validTo)) {
            throw new Refused(RelationRefusal.DAYS_REVERSED).at("/validUntil");
        }
    }

    /** The same between others from a day on. */
    RelationTerms goingOn(LocalDate day, String decision) {
        return new RelationTerms(kind, service24h, day, null, decision);
    }

    RelationTerms until(LocalDate day) {
        return new RelationTerms(kind, service24h, validFrom, day, document);
    }
}

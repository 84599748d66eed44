package org.yiyang.insurance.elder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.history.Ids;

/** A verification that another has replaced, or that was taken back: reports of past days count by it. */
@Entity
@Table(name = "elder_former_verification")
class FormerVerification {
    @Id
    private UUID id;

    @Column(name = "verified_on")
    private LocalDate verifiedOn;

    @Column(name = "stood_from")
    private Instant stoodFrom;

    @Column(name = "stood_until")
    private Instant stoodUntil;

    /** For JPA. */
    protected FormerVerification() {}

    FormerVerification(LocalDate verifiedOn, Instant stoodFrom, Instant stoodUntil) {
        this.id = Ids.next();
        this.verifiedOn = verifiedOn;
        this.stoodFrom = stoodFrom;
        this.stoodUntil = stoodUntil;
    }

    /** Since when the register said so. */
    Instant stoodFrom() {
        return stoodFrom;
    }

    /** As the person reads it. */
    ElderExport.Verified view() {
        return new ElderExport.Verified(verifiedOn, stoodFrom, stoodUntil);
    }

    /** The day on which the record was verified. */
    LocalDate verifiedOn() {
        return verifiedOn;
    }

    /** Whether the register said so at a moment. */
    boolean stoodAt(Instant moment) {
        return !stoodFrom.isAfter(moment) && stoodUntil.isAfter(moment);
    }
}

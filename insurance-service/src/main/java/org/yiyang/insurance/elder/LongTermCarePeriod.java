package org.yiyang.insurance.elder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.yiyang.kit.history.Period;

/** The days on which an elder stood so in long-term care insurance, which agency said so, and by which document: sealed. */
@Entity
@Table(name = "elder_long_term_care_period")
class LongTermCarePeriod extends Period {
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private LongTermCareStanding standing;

    private String agency;

    @Column(name = "document_sealed")
    private byte[] document;

    /** For JPA. */
    protected LongTermCarePeriod() {}

    LongTermCarePeriod(Said said, LocalDate from, LocalDate to, Instant recordedAt) {
        super(from, to, recordedAt);
        this.standing = said.standing();
        this.agency = said.agency();
        this.document = said.document();
    }

    /**
     * What an agency said.
     *
     * @param document the number of the document, sealed; null where none was named
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Said(LongTermCareStanding standing, String agency, byte[] document) {}

    static LongTermCarePeriod copy(LongTermCarePeriod one, LocalDate from, LocalDate to, Instant recordedAt) {
        return new LongTermCarePeriod(new Said(one.standing, one.agency, one.document), from, to, recordedAt);
    }

    /** As another record may know it: the document is sealed for the first. */
    LongTermCarePeriod undocumented() {
        return new LongTermCarePeriod(new Said(standing, agency, null), validFrom(), validTo(), recordedAt());
    }

    LongTermCareStanding standing() {
        return standing;
    }

    String agency() {
        return agency;
    }

    /** The number of the document, sealed; null where none was named. */
    byte[] document() {
        return document == null ? null : document.clone();
    }
}

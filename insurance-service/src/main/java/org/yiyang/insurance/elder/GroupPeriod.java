package org.yiyang.insurance.elder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.yiyang.kit.history.Period;

/** The days on which an elder was in a priority group, and by which document: its number is sealed, it may be a person's own. */
@Entity
@Table(name = "elder_group_period")
class GroupPeriod extends Period {
    @Enumerated(EnumType.STRING)
    @Column(name = "priority_group", length = 30)
    private PriorityGroup kind;

    @Column(name = "document_sealed")
    private byte[] document;

    /** For JPA. */
    protected GroupPeriod() {}

    GroupPeriod(PriorityGroup kind, byte[] document, LocalDate from, LocalDate to, Instant recordedAt) {
        super(from, to, recordedAt);
        this.kind = kind;
        this.document = document == null ? null : document.clone();
    }

    static GroupPeriod copy(GroupPeriod one, LocalDate from, LocalDate to, Instant recordedAt) {
        return new GroupPeriod(one.kind, one.document, from, to, recordedAt);
    }

    /** As another record may know it: the document is sealed for the first. */
    GroupPeriod undocumented() {
        return new GroupPeriod(kind, null, validFrom(), validTo(), recordedAt());
    }

    PriorityGroup kind() {
        return kind;
    }

    /** The number of the document, sealed; null where none was named. */
    byte[] document() {
        return document == null ? null : document.clone();
    }
}

package org.yiyang.insurance.elder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That a field of an elder's record was changed: from what to what, sealed, by whom and when. */
@Entity
@Table(name = "elder_field_change")
class FieldChange {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private ElderField field;

    @Column(name = "before_sealed")
    private byte[] before;

    @Column(name = "after_sealed")
    private byte[] after;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA. */
    protected FieldChange() {}

    FieldChange(UUID id, ElderField field, Sealed values, LocalDate validFrom, String changedBy, Instant changedAt) {
        this.id = id;
        this.field = field;
        this.before = values.before();
        this.after = values.after();
        this.validFrom = validFrom;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    /** From what to what, sealed in the row of the change; null where there was or is nothing. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sealed(byte[] before, byte[] after) {}

    UUID id() {
        return id;
    }

    ElderField field() {
        return field;
    }

    Sealed values() {
        return new Sealed(before, after);
    }

    /** The first day on which it is so; null where it has none. */
    LocalDate validFrom() {
        return validFrom;
    }

    /** The account that made it so. */
    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }
}

package org.yiyang.insurance.elder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Another number by which an elder is known, sealed; found by its blind index while it is in use. */
@Entity
@Table(name = "elder_identifier")
class Identifier {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(length = 40)
    private IdentifierKind kind;

    @Column(name = "value_sealed")
    private byte[] value;

    /** The blind index while it is in use and the record holds the person's identity, else null: of each kind nobody else has it. */
    @Column(name = "open_index")
    private byte[] openIndex;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** For JPA. */
    protected Identifier() {}

    Identifier(UUID id, IdentifierKind kind, byte[] value, byte[] index, Instant recordedAt) {
        this.id = id;
        this.kind = kind;
        this.value = value.clone();
        this.openIndex = index.clone();
        this.recordedAt = recordedAt;
    }

    /** It is in use no more; what it was stays known to this record. */
    void end(Instant at) {
        openIndex = null;
        endedAt = at;
    }

    /** The record gives it up with the person's identity; somebody else may have it. */
    void release() {
        openIndex = null;
    }

    /** It is the record's own again. */
    void claim(byte[] index) {
        openIndex = index.clone();
    }

    /** Whether nobody else may have it. */
    boolean isHeld() {
        return openIndex != null;
    }

    UUID id() {
        return id;
    }

    IdentifierKind kind() {
        return kind;
    }

    /** Sealed, in the row of its own id. */
    byte[] value() {
        return value.clone();
    }

    Instant recordedAt() {
        return recordedAt;
    }

    boolean inUse() {
        return endedAt == null;
    }
}

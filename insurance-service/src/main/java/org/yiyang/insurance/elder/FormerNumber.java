package org.yiyang.insurance.elder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.kit.history.Ids;

/** An identity number that a record had by mistake, sealed as it stood there; found by nobody who does not see the record. */
@Entity
@Table(name = "elder_former_number")
class FormerNumber {
    @Id
    private UUID id;

    @Column(name = "citizen_id_sealed")
    private byte[] citizenId;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    /** For JPA. */
    protected FormerNumber() {}

    FormerNumber(byte[] citizenId, Instant replacedAt) {
        this.id = Ids.next();
        this.citizenId = citizenId.clone();
        this.replacedAt = replacedAt;
    }

    /** As it was sealed, to be opened as the record's own number. */
    byte[] citizenId() {
        return citizenId.clone();
    }

    Instant replacedAt() {
        return replacedAt;
    }
}

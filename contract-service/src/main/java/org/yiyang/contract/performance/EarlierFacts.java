package org.yiyang.contract.performance;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.kit.history.Ids;

/** What a service record said until it was corrected. */
@Entity
@Table(name = "service_record_earlier")
class EarlierFacts {
    @Id
    private UUID id;

    private long sequence;

    @Embedded
    private RecordFacts facts;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    /** For JPA. */
    protected EarlierFacts() {}

    EarlierFacts(long sequence, RecordFacts facts, Instant replacedAt) {
        this.id = Ids.next();
        this.sequence = sequence;
        this.facts = facts;
        this.replacedAt = replacedAt;
    }

    /** The version with which it was shown. */
    long sequence() {
        return sequence;
    }

    RecordFacts facts() {
        return facts;
    }

    Instant replacedAt() {
        return replacedAt;
    }
}

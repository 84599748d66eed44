package org.yiyang.insurance.elder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a record is of another person than one that it is like; the other has a row of its own. */
@Entity
@Table(name = "elder_dismissal")
class Dismissal {
    @Id
    private UUID id;

    @Column(name = "elder_id")
    private UUID elderId;

    @Column(name = "other_id")
    private UUID otherId;

    private String reason;

    @Column(name = "dismissed_by")
    private String dismissedBy;

    @Column(name = "dismissed_at")
    private Instant dismissedAt;

    /** For JPA. */
    protected Dismissal() {}

    Dismissal(UUID id, UUID elderId, UUID otherId, MergerJson.Dismissed why) {
        this.id = id;
        this.elderId = elderId;
        this.otherId = otherId;
        this.reason = why.reason();
        this.dismissedBy = why.by();
        this.dismissedAt = why.at();
    }

    UUID elderId() {
        return elderId;
    }

    UUID otherId() {
        return otherId;
    }

    MergerJson.Dismissed why() {
        return new MergerJson.Dismissed(dismissedBy, dismissedAt, reason);
    }
}

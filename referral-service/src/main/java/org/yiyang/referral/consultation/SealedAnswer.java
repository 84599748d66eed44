package org.yiyang.referral.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What was answered, as it is kept: every column sealed. */
@Entity
@Table(name = "consultation_answer")
class SealedAnswer {
    @Id
    @Column(name = "consultation_id")
    UUID consultationId;

    byte[] opinion;
    byte[] prescription;

    /** For JPA. */
    protected SealedAnswer() {}

    SealedAnswer(UUID consultationId) {
        this.consultationId = consultationId;
    }
}

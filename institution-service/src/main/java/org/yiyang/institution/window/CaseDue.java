package org.yiyang.institution.window;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A deadline as a list of cases is sorted by it; the kit's {@code Deadlines} alone write the table. */
@Entity
@Immutable
@Table(name = "deadline")
class CaseDue {
    @Id
    private UUID id;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "kind")
    private String kind;

    @Column(name = "due_at")
    private Instant dueAt;

    /** For JPA. */
    protected CaseDue() {}
}

package org.yiyang.insurance.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;

/** One thing to do for an agency; by when, its deadline row of the same subject and kind says. */
@Entity
@Table(name = "insurance_task")
class Task {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(length = 40)
    private TaskKind kind;

    @Column(name = "subject_kind")
    private String subjectKind;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "done_at")
    private Instant doneAt;

    /** The subject while it is open, else null: nothing is to be done twice. */
    @Column(name = "open_key")
    private UUID openKey;

    /** For JPA. */
    protected Task() {}

    Task(TaskKind kind, Aggregate subject, Instant at) {
        this.id = Ids.next();
        this.kind = kind;
        this.subjectKind = subject.kind();
        this.subjectId = subject.id();
        this.regionCode = subject.region();
        this.raisedAt = at;
        this.openKey = subject.id();
    }

    void done(Instant at) {
        doneAt = at;
        openKey = null;
    }

    UUID id() {
        return id;
    }

    UUID subjectId() {
        return subjectId;
    }

    String subjectKind() {
        return subjectKind;
    }

    TaskKind kind() {
        return kind;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    String regionCode() {
        return regionCode;
    }

    Instant doneAt() {
        return doneAt;
    }
}

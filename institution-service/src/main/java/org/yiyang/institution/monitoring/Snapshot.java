package org.yiyang.institution.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.institution.InstitutionPlaces.Place;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What an institution reported of one day: beds, staff and residents. Reported again, it is a new snapshot. */
@Entity
@Table(name = "monitoring_snapshot")
class Snapshot extends Aggregate {
    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Embedded
    private Figures figures;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private SnapshotStatus status;

    /** The institution while this is the one that counts for its day, else null: at most one does. */
    @Column(name = "open_key")
    private UUID openKey;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private Origin origin;

    @Embedded
    private Takeover takeover;

    /** For JPA. */
    protected Snapshot() {}

    private Snapshot(Place subject, LocalDate asOf, Figures figures, Origin origin) {
        super(Ids.next());
        this.institutionId = subject.institution();
        this.regionCode = subject.region();
        this.asOf = asOf;
        this.figures = figures;
        this.origin = origin;
        this.openKey = subject.institution();
    }

    static Snapshot submitted(Place subject, LocalDate asOf, Figures figures, Instant at) {
        Snapshot snapshot = new Snapshot(subject, asOf, figures, Origin.PROCEDURE);
        snapshot.become(SnapshotStatus.SUBMITTED, "submit", null, at);
        return snapshot;
    }

    static Snapshot takenOver(Place subject, LocalDate asOf, Figures figures, Takeover mark) {
        Snapshot snapshot = new Snapshot(subject, asOf, figures, Origin.TAKEOVER);
        snapshot.takeover = mark;
        snapshot.become(SnapshotStatus.CONFIRMED, "takeover", mark.reason(), mark.enteredAt());
        return snapshot;
    }

    SnapshotEvent confirm(Instant at) {
        become(SnapshotStatus.CONFIRMED, "confirm", null, at);
        return new SnapshotEvent.SnapshotConfirmed();
    }

    /** Gives it back to be reported again; it no longer counts for its day. */
    SnapshotEvent giveBack(String reason, Instant at) {
        become(SnapshotStatus.RETURNED, "return", reason, at);
        openKey = null;
        return new SnapshotEvent.SnapshotReturned();
    }

    private void become(SnapshotStatus next, String verb, String reason, Instant at) {
        if (status != null && !status.next().contains(next)) {
            throw new Refused(KitRefusal.MOVE_NOT_ALLOWED, status.zh(), verb).allowing(status.verbs());
        }
        SnapshotStatus before = status;
        status = next;
        note(Move.of(verb, before, next, reason, at));
    }

    @Override
    public String kind() {
        return "monitoring-snapshot";
    }

    @Override
    public String statusName() {
        return status.name();
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public State snapshot() {
        return new State(id(), institutionId, regionCode, asOf, figures, status, origin);
    }

    /** The state of a snapshot in events and answers. */
    record State(
            UUID id,
            UUID institutionId,
            String regionCode,
            LocalDate asOf,
            Figures figures,
            SnapshotStatus status,
            Origin origin) {}

    UUID institutionId() {
        return institutionId;
    }

    SnapshotStatus status() {
        return status;
    }
}

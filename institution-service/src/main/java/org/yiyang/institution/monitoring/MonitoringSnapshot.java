package org.yiyang.institution.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.lifecycle.Stateful;

/**
 * What an institution reported of one day, within a round or by itself. Its figures never change: reported again or
 * corrected, they are a new snapshot.
 */
@Entity
@Table(name = "monitoring_snapshot")
class MonitoringSnapshot extends Aggregate implements Stateful<SnapshotStatus> {
    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "round_id")
    private UUID roundId;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Embedded
    private MonitoringFigures figures;

    /** The doubts of its figures by name, separated by commas. */
    private String doubts;

    /** Why doubtful figures are right, or why figures were corrected. */
    private String explanation;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private SnapshotStatus status;

    /** The institution while this is the one that counts for its day, else null: at most one does. */
    @Column(name = "open_key")
    private UUID openKey;

    @Column(name = "supersedes_id")
    private UUID supersedesId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private Origin origin;

    @Embedded
    private Takeover takeover;

    /** For JPA. */
    protected MonitoringSnapshot() {}

    /**
     * What is reported.
     *
     * @param roundId the round that asked for it, null if none did
     * @param doubts what is doubtful about the figures
     * @param explanation why they are right all the same, null where nothing needs to be explained
     */
    record Report(
            LocalDate asOf,
            MonitoringFigures figures,
            UUID roundId,
            List<PlausibilityDoubt> doubts,
            String explanation) {}

    private MonitoringSnapshot(Place subject, Report report, Origin origin, Instant at) {
        super(Ids.next());
        this.institutionId = subject.institution();
        this.regionCode = subject.region();
        this.roundId = report.roundId();
        this.asOf = report.asOf();
        this.figures = report.figures();
        this.doubts = report.doubts().stream().map(PlausibilityDoubt::name).collect(Collectors.joining(","));
        this.explanation = report.explanation();
        this.origin = origin;
        this.openKey = subject.institution();
        this.recordedAt = at;
    }

    static MonitoringSnapshot submitted(Place subject, Report report, Instant at) {
        MonitoringSnapshot snapshot = new MonitoringSnapshot(subject, report, Origin.PROCEDURE, at);
        snapshot.become(SnapshotStatus.SUBMITTED, "submit", report.explanation(), at);
        return snapshot;
    }

    static MonitoringSnapshot takenOver(Place subject, Report report, Takeover mark) {
        MonitoringSnapshot snapshot = new MonitoringSnapshot(subject, report, Origin.TAKEOVER, mark.enteredAt());
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

    /** Takes a mistaken confirmation or return back. */
    SnapshotEvent reopen(String reason, Instant at) {
        become(SnapshotStatus.SUBMITTED, "reopen", reason, at);
        openKey = institutionId;
        return new SnapshotEvent.SnapshotReopened();
    }

    /** Is superseded by another snapshot, and stays as it was. Write this one before the other. */
    SnapshotEvent supersede(String reason, Instant at) {
        become(SnapshotStatus.SUPERSEDED, "correct", reason, at);
        openKey = null;
        return new SnapshotEvent.SnapshotSuperseded();
    }

    /** The snapshot that counts instead of one that was superseded, confirmed if that one was. */
    static MonitoringSnapshot inPlaceOf(MonitoringSnapshot wrong, SnapshotStatus standing, Report right, Instant at) {
        MonitoringSnapshot snapshot =
                new MonitoringSnapshot(new Place(wrong.institutionId, wrong.regionCode), right, wrong.origin, at);
        snapshot.supersedesId = wrong.id();
        snapshot.takeover = wrong.takeover;
        snapshot.become(standing, "correct", right.explanation(), at);
        return snapshot;
    }

    private void become(SnapshotStatus next, String verb, String reason, Instant at) {
        note(SnapshotStatus.table().move(verb, status, next, null, reason, at));
        status = next;
    }

    @Override
    public String kind() {
        return "monitoring-snapshot";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public State snapshot() {
        return new State(
                id(),
                institutionId,
                regionCode,
                roundId,
                asOf,
                figures,
                doubts(),
                explanation,
                status,
                supersedesId,
                recordedAt,
                origin);
    }

    private List<PlausibilityDoubt> doubts() {
        return Stream.of(doubts.split(","))
                .filter(name -> !name.isEmpty())
                .map(PlausibilityDoubt::valueOf)
                .toList();
    }

    /** The state of a snapshot in answers. */
    @Schema(name = "SnapshotState")
    record State(
            UUID id,
            UUID institutionId,
            String regionCode,
            UUID roundId,
            LocalDate asOf,
            MonitoringFigures figures,
            List<PlausibilityDoubt> doubts,
            String explanation,
            SnapshotStatus status,
            UUID supersedesId,
            Instant recordedAt,
            Origin origin) {}

    UUID institutionId() {
        return institutionId;
    }

    LocalDate asOf() {
        return asOf;
    }

    MonitoringFigures figures() {
        return figures;
    }

    UUID roundId() {
        return roundId;
    }

    @Override
    public SnapshotStatus status() {
        return status;
    }

    Takeover takeover() {
        return takeover;
    }
}

package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.institution.InstitutionPlaces.Place;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.TakeoverWindow;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is done with reported snapshots in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Snapshots {
    private final SnapshotRepository repository;
    private final TakeoverWindow window;
    private final Changes changes;

    Snapshots(SnapshotRepository repository, TakeoverWindow window, Changes changes) {
        this.repository = repository;
        this.window = window;
        this.changes = changes;
    }

    Snapshot submit(Call call, Place subject, LocalDate asOf, Figures figures) {
        if (!call.scope().isInstitution(subject.institution())) {
            throw new Refused(SnapshotRefusal.NOT_YOUR_INSTITUTION);
        }
        mustBeNew(call, subject, asOf);
        Snapshot snapshot = Snapshot.submitted(subject, asOf, figures, call.now());
        repository.persist(snapshot);
        changes.tell(snapshot, new SnapshotEvent.SnapshotSubmitted());
        return snapshot;
    }

    Snapshot takeOver(Call call, Place subject, LocalDate asOf, Figures figures, Takeover mark) {
        if (!call.scope().coversRegion(subject.region())) {
            throw new Refused(SnapshotRefusal.REGION_NOT_YOURS);
        }
        window.mustBeOpen(subject.region(), call.today());
        mustBeNew(call, subject, asOf);
        Snapshot snapshot = Snapshot.takenOver(subject, asOf, figures, mark);
        repository.persist(snapshot);
        changes.tell(snapshot, new SnapshotEvent.SnapshotTakenOver());
        return snapshot;
    }

    Snapshot confirm(Call call, UUID id) {
        Snapshot snapshot = get(call, id);
        changes.tell(snapshot, snapshot.confirm(call.now()));
        return snapshot;
    }

    Snapshot giveBack(Call call, UUID id, String reason) {
        Snapshot snapshot = get(call, id);
        changes.tell(snapshot, snapshot.giveBack(reason, call.now()));
        return snapshot;
    }

    private Snapshot get(Call call, UUID id) {
        Snapshot snapshot = repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        call.expects(snapshot.version());
        return snapshot;
    }

    private void mustBeNew(Call call, Place subject, LocalDate asOf) {
        if (asOf.isAfter(call.today())) {
            throw new Refused(SnapshotRefusal.DAY_IN_FUTURE).at("/asOf");
        }
        repository.counting(subject.institution(), asOf).ifPresent(known -> {
            throw new Refused(SnapshotRefusal.ALREADY_REPORTED, known.id()).at("/asOf");
        });
    }
}

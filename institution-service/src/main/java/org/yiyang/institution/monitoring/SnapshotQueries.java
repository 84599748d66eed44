package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of reported snapshots. */
@ApplicationScoped
class SnapshotQueries {
    private final SnapshotRepository repository;
    private final SnapshotRights rights;
    private final CorrectionHistory histories;

    SnapshotQueries(SnapshotRepository repository, SnapshotRights rights, CorrectionHistory histories) {
        this.repository = repository;
        this.rights = rights;
        this.histories = histories;
    }

    SnapshotJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    CorrectionHistory.History history(Call call, UUID id) {
        return histories.of(found(call, id));
    }

    List<SnapshotJson.View> list(Call call, SnapshotRepository.Filter filter, UUID after, int limit) {
        return repository.list(call.scope(), filter, after, limit).stream()
                .map(snapshot -> view(call, snapshot))
                .toList();
    }

    SnapshotJson.View view(Call call, Snapshot snapshot) {
        return new SnapshotJson.View(
                snapshot.snapshot(),
                Takeover.View.of(snapshot.takeover()),
                snapshot.version(),
                rights.allowed(call.caller(), snapshot));
    }

    private Snapshot found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}

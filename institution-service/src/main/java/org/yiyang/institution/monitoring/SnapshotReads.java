package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of reported snapshots. */
@ApplicationScoped
class SnapshotReads {
    private final SnapshotRepository repository;
    private final Actions actions;
    private final CurrentCaller callers;

    SnapshotReads(SnapshotRepository repository, Actions actions, CurrentCaller callers) {
        this.repository = repository;
        this.actions = actions;
        this.callers = callers;
    }

    SnapshotJson.View one(UUID id) {
        return view(repository.find(callers.get().scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND)));
    }

    List<SnapshotJson.View> list(UUID institution, SnapshotStatus status, UUID after, int limit) {
        return repository.list(callers.get().scope(), institution, status, after, limit).stream()
                .map(this::view)
                .toList();
    }

    SnapshotJson.View view(Snapshot snapshot) {
        return new SnapshotJson.View(
                snapshot.snapshot(),
                snapshot.version(),
                actions.allowed(
                        SnapshotResource.class, callers.get(), snapshot.status().verbs()));
    }
}

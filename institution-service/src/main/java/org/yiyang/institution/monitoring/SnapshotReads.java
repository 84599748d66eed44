package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of reported snapshots. */
@ApplicationScoped
class SnapshotReads {
    private final SnapshotRepository repository;
    private final Actions actions;
    private final CurrentCaller callers;
    private final Histories histories;

    SnapshotReads(SnapshotRepository repository, Actions actions, CurrentCaller callers, Histories histories) {
        this.repository = repository;
        this.actions = actions;
        this.callers = callers;
        this.histories = histories;
    }

    SnapshotJson.View one(UUID id) {
        return view(repository.find(callers.get().scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND)));
    }

    Histories.History history(UUID id) {
        Snapshot found =
                repository.find(callers.get().scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        return histories.of(found.id());
    }

    List<SnapshotJson.View> list(SnapshotRepository.Filter filter, UUID after, int limit) {
        return repository.list(callers.get().scope(), filter, after, limit).stream()
                .map(this::view)
                .toList();
    }

    SnapshotJson.View view(Snapshot snapshot) {
        Caller caller = callers.get();
        return new SnapshotJson.View(
                snapshot.snapshot(),
                Takeover.View.of(snapshot.takeover()),
                snapshot.version(),
                actions
                        .allowed(
                                SnapshotResource.class,
                                caller,
                                snapshot.status().verbs())
                        .stream()
                        .filter(verb -> SnapshotRights.offers(caller, snapshot, verb))
                        .toList());
    }
}

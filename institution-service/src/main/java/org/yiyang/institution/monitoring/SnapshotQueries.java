package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.institution.registry.query.InstitutionReferences;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of reported snapshots. */
@ApplicationScoped
class SnapshotQueries {
    private final SnapshotRepository repository;
    private final SnapshotRights rights;
    private final InstitutionReferences references;
    private final CorrectionHistory histories;

    SnapshotQueries(
            SnapshotRepository repository,
            SnapshotRights rights,
            InstitutionReferences references,
            CorrectionHistory histories) {
        this.repository = repository;
        this.rights = rights;
        this.references = references;
        this.histories = histories;
    }

    SnapshotJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    CorrectionHistory.History history(Call call, UUID id) {
        return histories.of(found(call, id));
    }

    List<SnapshotJson.View> list(Call call, SnapshotRepository.Filter filter, UUID after, int limit) {
        List<MonitoringSnapshot> found = repository.list(call.scope(), filter, after, limit);
        Map<UUID, InstitutionReferences.Referred> whose = references.of(
                found.stream().map(MonitoringSnapshot::institutionId).collect(Collectors.toSet()));
        return found.stream()
                .map(snapshot -> view(call, snapshot, whose.get(snapshot.institutionId())))
                .toList();
    }

    SnapshotJson.View view(Call call, MonitoringSnapshot snapshot) {
        UUID institution = snapshot.institutionId();
        return view(call, snapshot, references.of(Set.of(institution)).get(institution));
    }

    private SnapshotJson.View view(Call call, MonitoringSnapshot snapshot, InstitutionReferences.Referred whose) {
        return new SnapshotJson.View(
                snapshot.snapshot(),
                whose.institutionName(),
                whose.creditCode(),
                whose.parentCreditCode(),
                Takeover.View.of(snapshot.takeover()),
                snapshot.version(),
                rights.allowed(call.caller(), snapshot));
    }

    private MonitoringSnapshot found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}

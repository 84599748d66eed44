package org.yiyang.institution.registry.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of relations. */
@ApplicationScoped
class RelationQueries {
    private final RelationRepository repository;
    private final CorrectionHistory histories;
    private final RelationRights rights;

    RelationQueries(RelationRepository repository, CorrectionHistory histories, RelationRights rights) {
        this.repository = repository;
        this.histories = histories;
        this.rights = rights;
    }

    RelationJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    CorrectionHistory.History history(Call call, UUID id) {
        return histories.of(found(call, id));
    }

    List<RelationJson.View> list(Call call, RelationQuery query, UUID after, int limit) {
        return repository.list(call.scope(), query, after, limit).stream()
                .map(relation -> view(call, relation))
                .toList();
    }

    RelationJson.View view(Call call, Relation relation) {
        return new RelationJson.View(relation.snapshot(), relation.version(), rights.allowed(call.caller(), relation));
    }

    private Relation found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}

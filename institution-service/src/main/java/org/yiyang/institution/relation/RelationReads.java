package org.yiyang.institution.relation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of relations. */
@ApplicationScoped
class RelationReads {
    private final RelationRepository repository;
    private final Histories histories;
    private final Actions actions;
    private final CurrentCaller callers;

    RelationReads(RelationRepository repository, Histories histories, Actions actions, CurrentCaller callers) {
        this.repository = repository;
        this.histories = histories;
        this.actions = actions;
        this.callers = callers;
    }

    RelationJson.View one(UUID id) {
        return view(found(id));
    }

    Histories.History history(UUID id) {
        return histories.of(found(id).id());
    }

    List<RelationJson.View> list(RelationQuery query, UUID after, int limit) {
        return repository.list(callers.get().scope(), query, after, limit).stream()
                .map(this::view)
                .toList();
    }

    RelationJson.View view(Relation relation) {
        return new RelationJson.View(
                relation.snapshot(),
                relation.version(),
                actions.allowed(
                        RelationResource.class, callers.get(), relation.status().verbs()));
    }

    private Relation found(UUID id) {
        return repository.find(callers.get().scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}

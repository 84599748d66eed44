package org.yiyang.institution.registry.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.institution.registry.query.InstitutionContacts;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.institution.InstitutionNames;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of relations. */
@ApplicationScoped
class RelationQueries {
    private final RelationRepository repository;
    private final CorrectionHistory histories;
    private final RelationRights rights;
    private final InstitutionContacts institutions;

    RelationQueries(
            RelationRepository repository,
            CorrectionHistory histories,
            RelationRights rights,
            InstitutionContacts institutions) {
        this.repository = repository;
        this.histories = histories;
        this.rights = rights;
        this.institutions = institutions;
    }

    RelationJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    CorrectionHistory.History history(Call call, UUID id) {
        return histories.of(found(call, id));
    }

    List<RelationJson.View> list(Call call, RelationQuery query, UUID after, int limit) {
        return views(call, repository.list(call.scope(), query, after, limit));
    }

    RelationJson.View view(Call call, Relation relation) {
        return views(call, List.of(relation)).get(0);
    }

    private List<RelationJson.View> views(Call call, List<Relation> page) {
        InstitutionNames names = institutions.names(page.stream().flatMap(one -> one.members().stream()));
        return page.stream()
                .map(one -> new RelationJson.View(
                        one.snapshot(),
                        one.members().stream().map(names::of).toList(),
                        one.version(),
                        rights.allowed(call.caller(), one)))
                .toList();
    }

    private Relation found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}

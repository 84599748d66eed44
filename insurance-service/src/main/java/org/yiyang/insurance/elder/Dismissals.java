package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/**
 * What somebody has found not to be of one person. It holds until a name or a number of one of the two is changed: they may
 * be alike in another way then.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Dismissals {
    /** Of two records {@code e} and {@code o} whether they are dismissed. */
    static final String HOLDS =
            "exists (select 1 from Dismissal d where d.elderId = e.id and d.otherId = o.id and " + standing("d") + ")";

    private static final String OF =
            "select d from Dismissal d where d.elderId in :elders and " + standing("d") + " order by d.dismissedAt";
    private final ElderRepository repository;
    private final EntityManager entities;
    private final Audit audit;

    Dismissals(ElderRepository repository, EntityManager entities, Audit audit) {
        this.repository = repository;
        this.entities = entities;
        this.audit = audit;
    }

    private static String standing(String dismissal) {
        return "not exists (select 1 from Elder c join c.changes f where c.id in (%1$s.elderId, %1$s.otherId)"
                        .formatted(dismissal)
                + " and f.field in (NAME, CITIZEN_ID) and f.changedAt > %s.dismissedAt)".formatted(dismissal);
    }

    /** Notes that two records of the caller's region are of two persons. */
    Elder dismiss(Call call, UUID id, UUID other, String reason) {
        Elder one = repository.find(call, id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        Elder another = repository
                .find(call, other)
                .filter(found -> !found.id().equals(id))
                .orElseThrow(() -> new Refused(ElderRefusal.OTHER_UNKNOWN).at("/otherId"));
        MergerJson.Dismissed why = new MergerJson.Dismissed(call.caller().subject(), call.now(), reason);
        note(call, one, another, why);
        note(call, another, one, why);
        return one;
    }

    private void note(Call call, Elder one, Elder other, MergerJson.Dismissed why) {
        entities.persist(new Dismissal(Ids.next(), one.id(), other.id(), why));
        audit.write(call, new Audit.Act("dismiss-duplicate", Elder.KIND, one.id(), Audit.Outcome.DONE, why.reason()));
    }

    /** What is dismissed of some records, by the other record. */
    Map<UUID, Map<UUID, MergerJson.Dismissed>> of(Collection<UUID> elders) {
        Map<UUID, Map<UUID, MergerJson.Dismissed>> all = new HashMap<>();
        if (!elders.isEmpty()) {
            List<Dismissal> found = entities.createQuery(OF, Dismissal.class)
                    .setParameter("elders", elders)
                    .getResultList();
            found.forEach(one ->
                    all.computeIfAbsent(one.elderId(), id -> new HashMap<>()).put(one.otherId(), one.why()));
        }
        return all;
    }
}

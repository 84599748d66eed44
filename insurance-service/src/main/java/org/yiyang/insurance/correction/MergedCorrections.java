package org.yiyang.insurance.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.yiyang.insurance.elder.ElderPersons.Known;
import org.yiyang.insurance.elder.MergerWatcher;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.correction.CorrectionRegister.Kept;
import org.yiyang.kit.correction.CorrectionRequest;
import org.yiyang.kit.correction.CorrectionSubject;
import org.yiyang.kit.outbox.Changes;

/** What waits with a record that is merged waits with the one that goes on, at the agency of its region, and back again. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MergedCorrections implements MergerWatcher {
    private static final String WAITING = "from Correction where status = ASKED and elderId = :elder order by id";
    private static final String HANDED_ON =
            "from Correction where status = ASKED and formerElderId = :elder order by id";
    private static final String SUBJECTS = "select subject from Correction where status = ASKED and elderId = :elder";
    private final EntityManager entities;
    private final Changes changes;

    MergedCorrections(EntityManager entities, Changes changes) {
        this.entities = entities;
        this.changes = changes;
    }

    @Override
    public void merged(Call call, UUID record, Known survivor) {
        Kept kept = new Kept(survivor.id(), survivor.region(), null);
        follow(of(WAITING, record), survivor.id(), (one, another) -> one.goOnWith(kept, another, call));
    }

    @Override
    public void moved(Call call, Known record) {
        of(WAITING, record.id()).forEach(one -> changes.publish(one, one.followTo(record.region(), call)));
    }

    @Override
    public void unmerged(Call call, Known record) {
        Kept kept = new Kept(record.id(), record.region(), null);
        follow(of(HANDED_ON, record.id()), record.id(), (one, another) -> one.goBackTo(kept, another, call));
    }

    /** Both are answered where one about the same waits there already: each is a person's own request. */
    private void follow(
            List<Correction> some, UUID elder, BiFunction<Correction, Boolean, CorrectionRequest.Event> move) {
        if (some.isEmpty()) {
            return;
        }
        List<CorrectionSubject> waiting = entities.createQuery(SUBJECTS, CorrectionSubject.class)
                .setParameter("elder", elder)
                .getResultList();
        some.forEach(one -> changes.publish(one, move.apply(one, waiting.contains(one.subject()))));
    }

    private List<Correction> of(String query, UUID elder) {
        return entities.createQuery(query, Correction.class)
                .setParameter("elder", elder)
                .getResultList();
    }
}

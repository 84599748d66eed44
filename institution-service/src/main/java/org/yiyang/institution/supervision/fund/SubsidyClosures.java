package org.yiyang.institution.supervision.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.institution.registry.Decision;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.institution.registry.unit.ClosureFollower;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;

/** What an institution has applied for goes on for its successor; without one it lapses. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SubsidyClosures implements ClosureFollower {
    private final SubsidyApplicationRepository repository;
    private final Changes changes;

    SubsidyClosures(SubsidyApplicationRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    @Override
    public void replaced(Call call, UUID institution, Place successor, Decision decision) {
        repository
                .waiting(institution)
                .forEach(one -> changes.publish(one, one.passOn(successor, decision.reason(), call.now())));
    }

    @Override
    public void closed(Call call, UUID institution, Decision decision) {
        repository.waiting(institution).forEach(one -> changes.publish(one, one.lapse(decision.reason(), call.now())));
    }
}

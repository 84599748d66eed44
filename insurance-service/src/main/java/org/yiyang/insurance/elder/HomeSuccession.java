package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.insurance.copies.InstitutionWatcher;
import org.yiyang.insurance.copies.KnownInstitution;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;

/**
 * Has the elders of a home that was replaced follow to its successor, which then sees them as the home did; on the days
 * before, they lived in the home. The records of the dead and the closed ones stay where they were. The work is bounded by
 * the places that a home has.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HomeSuccession implements InstitutionWatcher {
    private final ElderRepository repository;
    private final KnownInstitutions institutions;
    private final Changes changes;

    HomeSuccession(ElderRepository repository, KnownInstitutions institutions, Changes changes) {
        this.repository = repository;
        this.institutions = institutions;
        this.changes = changes;
    }

    @Override
    public void changed(Call call, KnownInstitution institution) {
        if (institution.replacedById() == null) {
            return;
        }
        UUID home = institution.id();
        UUID successor = institutions.successor(institution);
        repository
                .inCareOf(home)
                .forEach(elder -> changes.publish(
                        elder, elder.succeed(home, institution.name(), successor, institution.closedOn(), call.now())));
    }
}

package org.yiyang.referral.homebed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.referral.copies.CopyChanges;

/** What follows in beds at home from a change elsewhere: each that the change may concern is compared with all copies again. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HomeBedCascades implements CopyChanges {
    private final HomeBedRepository repository;
    private final HomeBeds beds;

    HomeBedCascades(HomeBedRepository repository, HomeBeds beds) {
        this.repository = repository;
        this.beds = beds;
    }

    @Override
    public void institutionChanged(Call call, UUID institution) {
        repository.openAt(institution).forEach(bed -> beds.reconsider(call, bed));
    }

    @Override
    public void agreementChanged(Call call, UUID hospital, UUID home) {
        // a bed at home needs no agreement
    }

    @Override
    public Set<UUID> concerned(Collection<UUID> elders) {
        return repository.eldersConcerned(elders);
    }

    @Override
    public void elderChanged(Call call, UUID elder) {
        repository.concerning(elder).forEach(bed -> beds.reconsider(call, bed));
    }
}

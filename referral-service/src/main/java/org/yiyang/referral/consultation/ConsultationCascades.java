package org.yiyang.referral.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.referral.copies.CopyChanges;

/** What follows in remote consultations from a change elsewhere: what is not answered yet is compared with all copies again. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ConsultationCascades implements CopyChanges {
    private final ConsultationRepository repository;
    private final Consultations consultations;

    ConsultationCascades(ConsultationRepository repository, Consultations consultations) {
        this.repository = repository;
        this.consultations = consultations;
    }

    @Override
    public void institutionChanged(Call call, UUID institution) {
        repository.askedAt(institution).forEach(one -> consultations.reconsider(call, one));
    }

    @Override
    public void agreementChanged(Call call, UUID hospital, UUID home) {
        // a remote consultation needs no agreement
    }

    @Override
    public Set<UUID> concerned(Collection<UUID> elders) {
        return repository.eldersConcerned(elders);
    }

    @Override
    public void elderChanged(Call call, UUID elder) {
        repository.askedAbout(elder).forEach(one -> consultations.reconsider(call, one));
    }
}

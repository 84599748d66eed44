package org.yiyang.referral.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.referral.copies.CopyChanges;

/** What follows in requests from a change elsewhere: each that the change may concern is compared with all copies again. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RequestCascades implements CopyChanges {
    private final RequestRepository repository;
    private final ReferralRequests requests;

    RequestCascades(RequestRepository repository, ReferralRequests requests) {
        this.repository = repository;
        this.requests = requests;
    }

    @Override
    public void institutionChanged(Call call, UUID institution) {
        repository.openAt(institution).forEach(request -> requests.reconsider(call, request));
    }

    @Override
    public void agreementChanged(Call call, UUID hospital, UUID home) {
        repository.openBetween(hospital, home).forEach(request -> requests.reconsider(call, request));
    }

    @Override
    public Set<UUID> concerned(Collection<UUID> elders) {
        return repository.eldersConcerned(elders);
    }

    @Override
    public void elderChanged(Call call, UUID elder) {
        repository.concerning(elder).forEach(request -> requests.reconsider(call, request));
    }
}

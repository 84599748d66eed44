package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.registry.certificate.PendingRenewals;
import org.yiyang.kit.caller.Call;

/** Reports to the register renewals granted by decision or by silence (行政许可法 art. 50) and not issued yet. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class GrantedRenewals implements PendingRenewals {
    private final CaseRepository repository;
    private final CaseReviews reviews;

    GrantedRenewals(CaseRepository repository, CaseReviews reviews) {
        this.repository = repository;
        this.reviews = reviews;
    }

    @Override
    public Optional<Granted> granted(Call call, UUID qualification, LocalDate lastDay) {
        return repository.renewalsUnderWay(qualification).stream()
                .filter(one -> one.application().requestedUntil().isAfter(lastDay))
                .filter(one -> reviews.grantedBy(call, one, lastDay))
                .findFirst()
                .map(one -> new Granted(one.number(), one.application().requestedUntil()));
    }
}

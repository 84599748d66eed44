package org.yiyang.referral.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.Where;

/** The table of requests; seen by the home, by its partner and, for their own, by elders. */
@ApplicationScoped
class RequestRepository implements PanacheRepositoryBase<ReferralRequest, UUID> {
    Optional<ReferralRequest> find(Scope scope, UUID id) {
        Where where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<ReferralRequest> list(Scope scope, RequestStatus status, UUID after, int limit) {
        Where where = visible(scope)
                .andIfGiven("status = :status", "status", status)
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    Optional<ReferralRequest> openOf(UUID elder) {
        return find("openKey", elder).firstResultOptional();
    }

    private static Where visible(Scope scope) {
        return Where.within(scope).institution("homeId", "partnerId").person("elderId");
    }
}

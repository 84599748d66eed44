package org.yiyang.referral.capacity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;

/** The table of holds; seen by who asked for one, who keeps it, and the region of who keeps it. */
@ApplicationScoped
class HoldRepository implements PanacheRepositoryBase<CapacityHold, UUID> {
    Optional<CapacityHold> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<CapacityHold> list(Scope scope, HoldStatus status, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("status = :status", "status", status)
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope).region("regionCode").institution("institutionId", "holderId");
    }
}

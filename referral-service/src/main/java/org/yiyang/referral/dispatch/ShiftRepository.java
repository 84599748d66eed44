package org.yiyang.referral.dispatch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;

/** The table of shifts; seen by the region and those above. */
@ApplicationScoped
class ShiftRepository implements PanacheRepositoryBase<Shift, UUID> {
    Optional<Shift> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<Shift> list(Scope scope, ShiftStatus status, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("status = :status", "status", status)
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** What stands in the way of the next shift of a region: one on duty, or one that nobody has acknowledged. */
    Optional<Shift> unfinished(String region) {
        return find("regionCode = ?1 and status <> ?2 order by id", region, ShiftStatus.ACKNOWLEDGED)
                .firstResultOptional();
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope).region("regionCode");
    }
}

package org.yiyang.insurance.recognition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;

/** The table of recognitions; seen by the pool that recognises and by the one that designates. */
@ApplicationScoped
class RecognitionRepository implements PanacheRepositoryBase<Recognition, UUID> {
    Optional<Recognition> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<Recognition> list(Scope scope, UUID institution, LocalDate on, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("institutionId = :institution", "institution", institution)
                .andIfGiven("validFrom <= :on and validTo > :on", "on", on)
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** Whether the pool of a region recognises a designation on a day. */
    boolean holds(UUID designation, String region, LocalDate day) {
        return count(
                        "designationId = ?1 and ?2 like concat(regionCode, '%') and validFrom <= ?3 and validTo > ?3",
                        designation, region, day)
                > 0;
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope).region("regionCode", "designatedIn");
    }
}

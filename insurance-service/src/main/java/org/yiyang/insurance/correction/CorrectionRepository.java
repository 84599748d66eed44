package org.yiyang.insurance.correction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;

/** The table of requests; seen by the agency of the region, the elder and the authorised family. */
@ApplicationScoped
class CorrectionRepository implements PanacheRepositoryBase<Correction, UUID> {
    Optional<Correction> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<Correction> list(Scope scope, UUID elder, CorrectionStatus status, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("elderId = :elder", "elder", elder)
                .andIfGiven("status = :status", "status", status)
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    boolean isOpen(UUID elder, CorrectionSubject subject) {
        return count("openKey", Correction.openKey(elder, subject)) > 0;
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope).region("regionCode").person("elderId");
    }
}

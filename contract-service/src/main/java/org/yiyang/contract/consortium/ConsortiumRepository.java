package org.yiyang.contract.consortium;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;

/** The table of consortia; seen by the region and by all that ever were members. */
@ApplicationScoped
class ConsortiumRepository implements PanacheRepositoryBase<Consortium, UUID> {
    private static final String OF_A_MEMBER =
            "id in (select c.id from Consortium c join c.members m where m.institutionId = :scopeInstitution)";

    Optional<Consortium> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<Consortium> list(Scope scope, ConsortiumStatus status, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("status = :status", "status", status)
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    private static ScopedQuery visible(Scope scope) {
        ScopedQuery where = ScopedQuery.within(scope).region("regionCode").institution("leadId");
        return scope.institution() == null ? where : where.or(OF_A_MEMBER);
    }
}

package org.yiyang.contract.familydoctor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;

/** The table of family-doctor teams; seen by their institution and its region. */
@ApplicationScoped
class TeamRepository implements PanacheRepositoryBase<Team, UUID> {
    Optional<Team> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<Team> list(Scope scope, TeamStatus status, UUID after, int limit) {
        ScopedQuery where = visible(scope)
                .andIfGiven("status = :status", "status", status)
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    Map<UUID, Team> named(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(Team::id, Function.identity()));
    }

    /** The cities that have teams, by so many digits of the code. */
    List<String> cities(int digits) {
        return getEntityManager()
                .createQuery("select distinct substring(t.regionCode, 1, :digits) from Team t", String.class)
                .setParameter("digits", digits)
                .getResultList();
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope).region("regionCode").institution("institutionId");
    }
}
